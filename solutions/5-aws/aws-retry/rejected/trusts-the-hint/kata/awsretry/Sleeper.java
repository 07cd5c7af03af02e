package kata.awsretry;

import java.time.Duration;

/** How a client waits. In the tests time is theirs. */
public interface Sleeper {

    /** Waits that long. */
    void sleep(Duration time) throws InterruptedException;
}
