package kata.awsretry;

import java.time.Duration;

/** Which failures deserve another try, and how long to wait before it. */
public final class Backoff {

    private Backoff() {}

    /** What this failure says about a second try. */
    public static Kind kindOf(Failure failure) {
        throw new UnsupportedOperationException("stage 1: write kindOf");
    }

    /**
     * The wait before a retry, in whole milliseconds.
     *
     * @param retry 1 for the first retry, up to {@link Integer#MAX_VALUE}
     * @param base the ceiling of the first wait
     * @param cap the highest ceiling
     * @param random from 0 up to, but not including, 1
     */
    public static Duration delay(int retry, Duration base, Duration cap, double random) {
        throw new UnsupportedOperationException("stage 2: write delay");
    }
}
