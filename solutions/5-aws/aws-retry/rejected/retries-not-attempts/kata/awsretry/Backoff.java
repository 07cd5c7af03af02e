package kata.awsretry;

import java.time.Duration;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Stages 1 and 2: what an attempt has come to, and how long to wait. */
public final class Backoff {

    private static final Set<String> THROTTLING_CODES = Set.of(
            "Throttling",
            "ThrottlingException",
            "ThrottledException",
            "RequestThrottled",
            "RequestThrottledException",
            "TooManyRequestsException",
            "ProvisionedThroughputExceededException",
            "RequestLimitExceeded",
            "SlowDown");
    private static final Set<Integer> TRANSIENT_STATUSES = Set.of(500, 502, 503, 504);

    private Backoff() {}

    /** Stage 1: what this answer means. */
    public static Kind kindOf(Reply reply) {
        if (reply.status() < 400) {
            return Kind.SUCCESS;
        }
        if (reply.status() == 429 || THROTTLING_CODES.contains(bare(reply.errorCode()))) {
            return Kind.THROTTLING;
        }
        return TRANSIENT_STATUSES.contains(reply.status()) ? Kind.TRANSIENT : Kind.CLIENT;
    }

    /** Without what stands after a colon, and before a hash sign. */
    private static String bare(String code) {
        String first = code.split(":", 2)[0];
        return first.substring(first.lastIndexOf('#') + 1);
    }

    /**
     * Stage 2: a random wait.
     *
     * @param kind {@code TRANSIENT} or {@code THROTTLING}
     * @param retry 1 before the second attempt, 2 before the third, and so on
     */
    public static Duration delay(Profile profile, Kind kind, int retry, RandomGenerator random) {
        Duration base = kind == Kind.THROTTLING ? profile.throttlingBase() : profile.transientBase();
        long bound = base.toMillis();
        long cap = profile.cap().toMillis();
        for (int i = 1; i < retry && bound < cap; i++) {
            bound *= 2;
        }
        return Duration.ofMillis(random.nextLong(Math.min(bound, cap) + 1));
    }
}
