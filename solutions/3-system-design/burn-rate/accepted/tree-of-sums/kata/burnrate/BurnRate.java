package kata.burnrate;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A sorted map from second to the sums so far; marks first, firings from the marks. */
public final class BurnRate {

    private record Sums(long bad, long total) {}

    private BurnRate() {}

    /** Two look-ups in the map. */
    public static double burnRate(Slo slo, List<Sample> samples, long at, long windowSeconds) {
        return burnRate(slo, sums(samples), at, windowSeconds);
    }

    private static NavigableMap<Long, Sums> sums(List<Sample> samples) {
        NavigableMap<Long, Sums> sums = new TreeMap<>();
        long bad = 0;
        long total = 0;
        Sample before = null;
        for (Iterator<Sample> all = samples.iterator(); all.hasNext(); ) {
            Sample now = all.next();
            if (before != null) {
                bad += now.bad() - (now.bad() >= before.bad() ? before.bad() : 0);
                total += now.total() - (now.total() >= before.total() ? before.total() : 0);
            }
            sums.put(now.second(), new Sums(bad, total));
            before = now;
        }
        return sums;
    }

    private static double burnRate(Slo slo, NavigableMap<Long, Sums> sums, long at, long windowSeconds) {
        Map.Entry<Long, Sums> first = sums.ceilingEntry(at - windowSeconds);
        Map.Entry<Long, Sums> last = sums.floorEntry(at);
        if (first == null || last == null || first.getKey() >= last.getKey()) {
            return 0;
        }
        double bad = last.getValue().bad() - first.getValue().bad();
        double total = last.getValue().total() - first.getValue().total();
        return total > 0 ? bad / total / (1 - slo.objective()) : 0;
    }

    /** Rule by rule: a mark for each sample, then the runs of marks. */
    public static List<Firing> firings(Slo slo, List<Rule> rules, List<Sample> samples) {
        NavigableMap<Long, Sums> sums = sums(samples);
        List<Firing> firings = new ArrayList<>();
        for (Rule rule : rules) {
            boolean[] fires = new boolean[samples.size() + 1];
            for (int i = 0; i < samples.size(); i++) {
                long at = samples.get(i).second();
                double rate = Math.min(
                        burnRate(slo, sums, at, rule.shortSeconds()), burnRate(slo, sums, at, rule.longSeconds()));
                fires[i] = rate > rule.factor();
            }
            int begin = -1;
            for (int i = 0; i < fires.length; i++) {
                if (fires[i] && begin < 0) {
                    begin = i;
                } else if (!fires[i] && begin >= 0) {
                    firings.add(new Firing(
                            rule.name(),
                            samples.get(begin).second(),
                            samples.get(i - 1).second()));
                    begin = -1;
                }
            }
        }
        return firings;
    }

    /** The share of the period's budget, spent in so much less time. */
    public static double factor(Slo slo, double budgetShare, long windowSeconds) {
        return budgetShare / ((double) windowSeconds / slo.periodSeconds());
    }

    /** All, less what burned in the period that ends now. */
    public static double budgetLeft(Slo slo, List<Sample> samples, long at) {
        return 1 - burnRate(slo, samples, at, slo.periodSeconds());
    }
}
