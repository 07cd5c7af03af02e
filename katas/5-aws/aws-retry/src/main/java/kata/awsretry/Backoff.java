package kata.awsretry;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Stages 1 and 2: what an attempt has come to, and how long to wait. */
public final class Backoff {

    private Backoff() {}

    /** Stage 1: what this answer means. */
    public static Kind kindOf(Reply reply) {
        throw new UnsupportedOperationException("stage 1: write kindOf");
    }

    /**
     * Stage 2: a random wait.
     *
     * @param kind {@code TRANSIENT} or {@code THROTTLING}
     * @param retry 1 before the second attempt, 2 before the third, and so on
     */
    public static Duration delay(Profile profile, Kind kind, int retry, RandomGenerator random) {
        throw new UnsupportedOperationException("stage 2: write delay");
    }
}
