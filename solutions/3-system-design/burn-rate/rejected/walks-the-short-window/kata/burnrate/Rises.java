package kata.burnrate;

import java.util.List;

/** Counters made into sums of their rises since the first sample: a window is then one subtraction. */
final class Rises {

    private final long[] seconds;
    private final long[] bad;
    private final long[] total;

    Rises(List<Sample> samples) {
        seconds = samples.stream().mapToLong(Sample::second).toArray();
        bad = new long[seconds.length];
        total = new long[seconds.length];
        for (int i = 1; i < seconds.length; i++) {
            Sample before = samples.get(i - 1);
            Sample now = samples.get(i);
            bad[i] = bad[i - 1] + rise(before.bad(), now.bad());
            total[i] = total[i - 1] + rise(before.total(), now.total());
        }
    }

    /** A counter that is smaller than before has begun again at 0. */
    private static long rise(long before, long now) {
        return now < before ? now : now - before;
    }

    /** Bad over total, of the rises within a window; 0 if there are none. */
    double errorRatio(long at, long windowSeconds) {
        int first = countBefore(at - windowSeconds);
        int last = countBefore(at + 1) - 1;
        if (last <= first || total[last] == total[first]) {
            return 0;
        }
        return (double) (bad[last] - bad[first]) / (total[last] - total[first]);
    }

    /** The same, rise by rise. */
    double walkedRatio(long at, long windowSeconds) {
        long bads = 0;
        long totals = 0;
        for (int i = countBefore(at + 1) - 1; i > 0 && seconds[i - 1] >= at - windowSeconds; i--) {
            bads += bad[i] - bad[i - 1];
            totals += total[i] - total[i - 1];
        }
        return totals == 0 ? 0 : (double) bads / totals;
    }

    /** How many samples are earlier than a second: the index of the first that is not. */
    private int countBefore(long second) {
        int from = 0;
        int to = seconds.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (seconds[middle] < second) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
