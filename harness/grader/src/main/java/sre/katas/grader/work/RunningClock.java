package sre.katas.grader.work;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Time in which this process could run at all. A grader that is stopped, by Ctrl-Z or because the
 * machine sleeps, is stopped together with its workers: nobody has used up that time.
 */
final class RunningClock implements AutoCloseable {

    private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    /** A tick that comes later than this was not merely late. */
    private static final long LATE_NANOS = TimeUnit.MILLISECONDS.toNanos(1_500);

    private final LongSupplier nanoTime;
    private final Thread ticker = new Thread(this::tick, "kata-clock");
    private long seenNanos;
    private long stoppedNanos;

    RunningClock() {
        this(System::nanoTime);
        ticker.setDaemon(true);
        ticker.start();
    }

    /** One that does not tick by itself. */
    RunningClock(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.seenNanos = nanoTime.getAsLong();
    }

    /** Like {@link System#nanoTime}, but it stands still while this process does. */
    synchronized long nanoTime() {
        long now = nanoTime.getAsLong();
        long unseen = now - seenNanos;
        if (unseen > LATE_NANOS) {
            stoppedNanos += unseen - TICK_NANOS;
        }
        seenNanos = now;
        return now - stoppedNanos;
    }

    private void tick() {
        try {
            while (true) {
                nanoTime();
                TimeUnit.NANOSECONDS.sleep(TICK_NANOS);
            }
        } catch (InterruptedException e) {
            // Closed.
        }
    }

    @Override
    public void close() {
        ticker.interrupt();
    }
}
