package kata.awsretry;

import java.time.Duration;

/** One try of a call. */
@FunctionalInterface
public interface Attempt<T> {

    /**
     * Tries once.
     *
     * @param timeLeft what is left until the deadline, more than zero
     * @throws CallFailed if the try failed
     * @throws InterruptedException if the calling thread is interrupted
     */
    T run(Duration timeLeft) throws CallFailed, InterruptedException;
}
