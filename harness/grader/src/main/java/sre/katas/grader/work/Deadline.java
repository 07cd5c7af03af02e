package sre.katas.grader.work;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

/** A point in time by the monotonic clock, later on a machine that is busy with other things. */
final class Deadline {

    private static final long RECHECK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Duration length;
    private final DoubleSupplier load;
    private final long startNanos = System.nanoTime();

    private Deadline(Duration length, DoubleSupplier load) {
        this.length = length;
        this.load = load;
    }

    static Deadline after(Duration length) {
        return new Deadline(length, Load::factor);
    }

    /** As if the machine were so loaded. */
    static Deadline after(Duration length, DoubleSupplier load) {
        return new Deadline(length, load);
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
        return System.nanoTime() - startNanos;
    }

    /** Its length as a person reads it: {@code 2 s}, {@code 500 ms}. */
    String words() {
        return words(length);
    }

    static String words(Duration length) {
        return length.toMillis() % 1000 == 0 ? length.toSeconds() + " s" : length.toMillis() + " ms";
    }
}
