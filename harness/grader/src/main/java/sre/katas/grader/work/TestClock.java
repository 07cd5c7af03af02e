package sre.katas.grader.work;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The deadline of one test, fair on a loaded machine: a test is overdue when its limit has passed by
 * the wall clock and its process has used that much CPU time as well, or hardly computes;
 * and in any case after {@value #MOST_STRETCH} times its limit, and that times the load of each CPU. A right answer that merely gets no
 * CPU is waited for; a deadlock is not.
 */
final class TestClock {

    private static final int MOST_STRETCH = 4;
    private static final double BUSY = 0.8;
    /** Of what is its due under the load of the machine: a test server that drips computes a little. */
    private static final double IDLE = 0.08;
    /** Linux counts CPU time in steps of this length: proc(5), sysconf(3) _SC_CLK_TCK. */
    private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private static final long RECHECK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final LongSupplier nanoTime;
    private final DoubleSupplier load;
    private final Supplier<Duration> cpuTime;
    private final Duration limit;
    private long limitNanos;
    private long startNanos;
    private long nextCheckNanos;
    private Duration cpuAtStart = Duration.ZERO;
    private boolean cpuKnown;
    private long markNanos;
    private long usedAtMark;

    TestClock(Supplier<Duration> cpuTime, Duration limit, RunningClock clock) {
        this(cpuTime, limit, clock::nanoTime, Load::factor);
    }

    TestClock(Supplier<Duration> cpuTime, Duration limit, LongSupplier nanoTime, DoubleSupplier load) {
        this.load = load;
        this.nanoTime = nanoTime;
        this.cpuTime = cpuTime;
        this.limit = limit;
    }

    /** A test begins. */
    void restart() {
        restart(Duration.ZERO);
    }

    /** What runs now may take this much more than a test: JUnit's own start, what a class does before its tests. */
    void restart(Duration allowance) {
        limitNanos = limit.plus(allowance).toNanos();
        startNanos = nanoTime.getAsLong();
        nextCheckNanos = startNanos + Math.min(RECHECK_NANOS, limitNanos / 2);
        cpuKnown = false;
    }

    long micros() {
        return (nanoTime.getAsLong() - startNanos) / 1_000;
    }

    long nanosToNextCheck() {
        return nextCheckNanos - nanoTime.getAsLong();
    }

    /** To be asked when the next check is due. */
    boolean overdue() {
        long now = nanoTime.getAsLong();
        if (now < nextCheckNanos) {
            return false;
        }
        if (!cpuKnown) {
            // Read late: most tests end before, and reading costs more than they do.
            cpuKnown = true;
            cpuAtStart = cpuTime.get();
            mark(now, 0);
        }
        long elapsed = now - startNanos;
        if (elapsed < limitNanos) {
            if (elapsed >= limitNanos / 2) {
                mark(now, used());
            }
            nextCheckNanos = startNanos + (elapsed < limitNanos / 2 ? limitNanos / 2 : limitNanos);
            return false;
        }
        nextCheckNanos = now + RECHECK_NANOS;
        long used = used();
        return used >= BUSY * limitNanos
                || idle(now, used)
                || elapsed >= MOST_STRETCH * limitNanos * Math.max(1, load.getAsDouble());
    }

    /** Only what was watched for a while is known to be idle: this process may itself have got no CPU. */
    private boolean idle(long now, long used) {
        long watched = now - markNanos;
        double factor = Math.max(1, load.getAsDouble());
        if (watched < limitNanos / 3.0 * factor) {
            return false;
        }
        boolean idle = used - usedAtMark <= Math.max(TICK_NANOS, IDLE * watched / factor);
        mark(now, used);
        return idle;
    }

    private void mark(long now, long used) {
        markNanos = now;
        usedAtMark = used;
    }

    private long used() {
        return cpuTime.get().minus(cpuAtStart).toNanos();
    }
}
