package kata.apilag;

import java.time.Duration;

/** How a check waits. In the tests, time is theirs: only this and the transport let it pass. */
public interface Sleeper {

    /**
     * Waits.
     *
     * @throws IllegalArgumentException if the duration is negative
     * @throws InterruptedException if the calling thread is interrupted
     */
    void sleep(Duration duration) throws InterruptedException;
}
