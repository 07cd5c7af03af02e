package kata.burnrate;

import java.util.List;

/** A window that moves on with the samples, and carries its sums along. */
final class Window {

    private final List<Sample> samples;
    private final long length;
    private int first;
    private int last;
    private long bad;
    private long total;

    /** Holds the first sample only. */
    Window(List<Sample> samples, long length) {
        this.samples = samples;
        this.length = length;
    }

    /** Moves on to the latest sample that is not later than {@code at}. */
    void moveTo(long at) {
        while (last + 1 < samples.size() && samples.get(last + 1).second() <= at) {
            last++;
            add(last, 1);
        }
        while (first < last && samples.get(first).second() < at - length) {
            first++;
            add(first, -1);
        }
    }

    private void add(int sample, int sign) {
        Sample before = samples.get(sample - 1);
        Sample now = samples.get(sample);
        bad += sign * (now.bad() < before.bad() ? now.bad() : now.bad() - before.bad());
        total += sign * (now.total() < before.total() ? now.total() : now.total() - before.total());
    }

    boolean burnsFasterThan(double factor, double budget) {
        return bad > total * factor * budget;
    }

    double burnRate(double budget) {
        return total == 0 ? 0 : bad / (total * budget);
    }
}
