package sre.katas.grader.work;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/** A point in time, later on a machine that is busy with other things. */
final class Deadline {

    private static final long RECHECK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Duration length;
    private final LongSupplier nanoTime;
    private final DoubleSupplier load;
    private final long startNanos;

    private Deadline(Duration length, LongSupplier nanoTime, DoubleSupplier load) {
        this.length = length;
        this.nanoTime = nanoTime;
        this.load = load;
        this.startNanos = nanoTime.getAsLong();
    }

    static Deadline after(Duration length, RunningClock clock) {
        return new Deadline(length, clock::nanoTime, Load::factor);
    }

    /** As if the machine were so loaded. */
    static Deadline after(Duration length, RunningClock clock, DoubleSupplier load) {
        return new Deadline(length, clock::nanoTime, load);
    }

    /** How long to wait before asking again whether it has passed. */
    long nanosLeft() {
        long left = length.toNanos() - elapsed();
        return left > 0 ? left : RECHECK_NANOS;
    }

    boolean passed() {
        // The load is asked for only when the time is over: most deadlines are never reached.
        return elapsed() >= length.toNanos() && elapsed() >= length.toNanos() * load.getAsDouble();
    }

    private long elapsed() {
        return nanoTime.getAsLong() - startNanos;
    }

    /** Its length as a person reads it: {@code 2 s}, {@code 500 ms}. */
    String words() {
        return words(length);
    }

    static String words(Duration length) {
        return length.toMillis() % 1000 == 0 ? length.toSeconds() + " s" : length.toMillis() + " ms";
    }
}
