package kata.burnrate;

import java.util.ArrayList;
import java.util.List;

/** The rules of the brief, one after the other, without a thought for speed. */
final class SlowModel {

    private SlowModel() {}

    /**
     * Rules 2 to 4.
     *
     * @param budget 1 - objective
     */
    static double burnRate(double budget, List<Sample> samples, long at, long window) {
        List<Sample> inside = samples.stream()
                .filter(sample -> sample.second() <= at && sample.second() >= at - window)
                .toList();
        long bad = 0;
        long total = 0;
        for (int i = 1; i < inside.size(); i++) {
            long before = inside.get(i - 1).bad();
            long now = inside.get(i).bad();
            bad += now < before ? now : now - before;
            before = inside.get(i - 1).total();
            now = inside.get(i).total();
            total += now < before ? now : now - before;
        }
        return total == 0 ? 0 : (double) bad / total / budget;
    }

    /** Rules 6 to 8. */
    static List<Firing> firings(double budget, List<Rule> rules, List<Sample> samples) {
        List<Firing> all = new ArrayList<>();
        for (Rule rule : rules) {
            boolean before = false;
            for (Sample sample : samples) {
                long at = sample.second();
                boolean fires = burnRate(budget, samples, at, rule.longSeconds()) > rule.factor()
                        && burnRate(budget, samples, at, rule.shortSeconds()) > rule.factor();
                if (fires) {
                    long from = before ? all.remove(all.size() - 1).from() : at;
                    all.add(new Firing(rule.name(), from, at));
                }
                before = fires;
            }
        }
        return all;
    }
}
