package kata.burnrate;

import java.util.ArrayList;
import java.util.List;

/** Two windows slide over the samples. */
public final class BurnRate {

    private BurnRate() {}

    /** One window, moved once. */
    public static double burnRate(Slo slo, List<Sample> samples, long at, long windowSeconds) {
        Window window = new Window(samples, windowSeconds);
        if (!samples.isEmpty()) {
            window.moveTo(at);
        }
        return window.burnRate(1 - slo.objective());
    }

    /** For each rule two windows move from sample to sample. */
    public static List<Firing> firings(Slo slo, List<Rule> rules, List<Sample> samples) {
        double budget = 1.0 - slo.objective();
        List<Firing> firings = new ArrayList<>();
        for (Rule rule : rules) {
            Window large = new Window(samples, rule.longSeconds());
            Window small = new Window(samples, rule.shortSeconds());
            boolean firing = false;
            for (Sample sample : samples) {
                large.moveTo(sample.second());
                small.moveTo(sample.second());
                boolean fires =
                        large.burnsFasterThan(rule.factor(), budget) && small.burnsFasterThan(rule.factor(), budget);
                if (fires) {
                    long from = firing ? firings.remove(firings.size() - 1).from() : sample.second();
                    firings.add(new Firing(rule.name(), from, sample.second()));
                }
                firing = fires;
            }
        }
        return List.copyOf(firings);
    }

    /** How many windows make a period, of that the share. */
    public static double factor(Slo slo, double budgetShare, long windowSeconds) {
        return (double) slo.periodSeconds() / windowSeconds * budgetShare;
    }

    /** What did not burn. */
    public static double budgetLeft(Slo slo, List<Sample> samples, long at) {
        return 1.0 - burnRate(slo, samples, at, slo.periodSeconds());
    }
}
