package sre.katas.grader.work;

import java.time.Duration;

/** A point in time by the monotonic clock. */
final class Deadline {

    private final Duration length;
    private final long nanos;

    private Deadline(Duration length) {
        this.length = length;
        this.nanos = System.nanoTime() + length.toNanos();
    }

    static Deadline after(Duration length) {
        return new Deadline(length);
    }

    long nanosLeft() {
        return nanos - System.nanoTime();
    }

    boolean passed() {
        return nanosLeft() <= 0;
    }

    /** Its length as a person reads it: {@code 2 s}, {@code 500 ms}. */
    String words() {
        return words(length);
    }

    static String words(Duration length) {
        return length.toMillis() % 1000 == 0 ? length.toSeconds() + " s" : length.toMillis() + " ms";
    }
}
