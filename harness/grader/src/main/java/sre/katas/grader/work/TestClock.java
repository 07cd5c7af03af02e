package sre.katas.grader.work;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The deadline of one test, fair on a loaded machine: a test is overdue when its limit has passed by
 * the wall clock and its process has used that much CPU time as well, or is not computing at all;
 * and in any case after {@value #MOST_STRETCH} times its limit. A right answer that merely gets no
 * CPU is waited for; a deadlock is not.
 */
final class TestClock {

    private static final int MOST_STRETCH = 4;
    private static final double BUSY = 0.8;
    private static final double IDLE = 0.02;
    private static final long RECHECK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Supplier<Duration> cpuTime;
    private final Duration limit;
    private long allowanceNanos;
    private long startNanos;
    private long nextCheckNanos;
    private long cpuAtHalf = -1;
    private Duration cpuAtStart = Duration.ZERO;
    private boolean cpuKnown;

    TestClock(Supplier<Duration> cpuTime, Duration limit) {
        this.cpuTime = cpuTime;
        this.limit = limit;
    }

    /** A test begins. */
    void restart() {
        restart(Duration.ZERO);
    }

    /** What runs now may take this much more than a test: JUnit's own start, what a class does before its tests. */
    void restart(Duration allowance) {
        allowanceNanos = allowance.toNanos();
        startNanos = System.nanoTime();
        nextCheckNanos = startNanos + Math.min(RECHECK_NANOS, limitNanos() / 2);
        cpuKnown = false;
        cpuAtHalf = -1;
    }

    private long limitNanos() {
        return limit.toNanos() + allowanceNanos;
    }

    long micros() {
        return (System.nanoTime() - startNanos) / 1_000;
    }

    long nanosToNextCheck() {
        return nextCheckNanos - System.nanoTime();
    }

    /** To be asked when the next check is due. */
    boolean overdue() {
        long elapsed = System.nanoTime() - startNanos;
        if (System.nanoTime() < nextCheckNanos) {
            return false;
        }
        if (!cpuKnown) {
            // Read late: most tests end before, and reading costs more than they do.
            cpuKnown = true;
            cpuAtStart = cpuTime.get();
        }
        if (elapsed < limitNanos()) {
            if (cpuAtHalf < 0 && elapsed >= limitNanos() / 2) {
                cpuAtHalf = used();
            }
            nextCheckNanos = startNanos + (elapsed < limitNanos() / 2 ? limitNanos() / 2 : limitNanos());
            return false;
        }
        nextCheckNanos = System.nanoTime() + RECHECK_NANOS;
        long used = used();
        boolean busy = used >= BUSY * limitNanos();
        boolean idle = used - Math.max(0, cpuAtHalf) <= IDLE * limitNanos();
        return busy || idle || elapsed >= MOST_STRETCH * limitNanos();
    }

    private long used() {
        return cpuTime.get().minus(cpuAtStart).toNanos();
    }
}
