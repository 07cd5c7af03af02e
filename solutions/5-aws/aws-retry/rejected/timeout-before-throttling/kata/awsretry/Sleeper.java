package kata.awsretry;

import java.time.Duration;

/** How a call waits. In the tests, time is theirs: only this and the attempts let it pass. */
@FunctionalInterface
public interface Sleeper {

    /**
     * Waits.
     *
     * @throws InterruptedException if the calling thread is interrupted
     */
    void sleep(Duration duration) throws InterruptedException;
}
