package kata.awsretry;

import java.time.Clock;
import java.time.Instant;
import java.util.function.DoubleSupplier;

/** Makes calls, and tries again where that helps. Many calls share one. */
public final class Retrier {

    /**
     * A retrier that keeps what it is given: its only ways to tell the time, to wait and to draw lots.
     *
     * @param random gives numbers from 0 up to, but not including, 1
     */
    public Retrier(Profile profile, Quota quota, Clock clock, Sleeper sleeper, DoubleSupplier random) {}

    /**
     * Tries until it works, or until another try makes no sense.
     *
     * @param idempotent whether it does no harm to do it twice
     * @param deadline after now; nothing begins at it or later
     * @return what the attempt that worked has returned
     * @throws CallFailed what the last attempt has thrown
     * @throws InterruptedException if the calling thread is interrupted
     */
    public <T> T call(Attempt<T> attempt, boolean idempotent, Instant deadline)
            throws CallFailed, InterruptedException {
        throw new UnsupportedOperationException("stage 4: write call");
    }
}
