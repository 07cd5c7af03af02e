package kata.burnrate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every question is one about the error ratio of a window; {@link Rises} answers those. */
public final class BurnRate {

    private BurnRate() {}

    /** The error ratio, in units of the ratio that is allowed. */
    public static double burnRate(Slo slo, List<Sample> samples, long at, long windowSeconds) {
        return burnRate(slo, new Rises(samples), at, windowSeconds);
    }

    private static double burnRate(Slo slo, Rises rises, long at, long windowSeconds) {
        return rises.errorRatio(at, windowSeconds) / (1 - slo.objective());
    }

    /** One pass over the samples for each rule. */
    public static List<Firing> firings(Slo slo, List<Rule> rules, List<Sample> samples) {
        Rises rises = new Rises(samples);
        List<Firing> firings = new ArrayList<>();
        Map<String, Rule> byName = new LinkedHashMap<>();
        rules.forEach(rule -> byName.put(rule.name(), rule));
        for (Rule rule : byName.values()) {
            Firing open = null;
            for (Sample sample : samples) {
                long at = sample.second();
                if (fires(slo, rule, rises, at)) {
                    open = new Firing(rule.name(), open == null ? at : open.from(), at);
                } else if (open != null) {
                    firings.add(open);
                    open = null;
                }
            }
            if (open != null) {
                firings.add(open);
            }
        }
        return firings;
    }

    private static boolean fires(Slo slo, Rule rule, Rises rises, long at) {
        return burnRate(slo, rises, at, rule.longSeconds()) > rule.factor()
                && burnRate(slo, rises, at, rule.shortSeconds()) > rule.factor();
    }

    /** A burn rate of 1 uses window / period of the budget. */
    public static double factor(Slo slo, double budgetShare, long windowSeconds) {
        return budgetShare * slo.periodSeconds() / windowSeconds;
    }

    /** Over the whole period, the burn rate is the share of the budget that is used. */
    public static double budgetLeft(Slo slo, List<Sample> samples, long at) {
        return 1 - burnRate(slo, samples, at, slo.periodSeconds());
    }
}
