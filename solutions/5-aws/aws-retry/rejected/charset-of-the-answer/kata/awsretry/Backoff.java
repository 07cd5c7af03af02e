package kata.awsretry;

import java.time.Duration;
import java.util.Set;

/** Which failures deserve another try, and how long to wait before it. */
public final class Backoff {

    private static final Set<String> THROTTLING_CODES = Set.of(
            "Throttling",
            "ThrottlingException",
            "ThrottledException",
            "RequestThrottledException",
            "TooManyRequestsException",
            "ProvisionedThroughputExceededException",
            "RequestLimitExceeded",
            "SlowDown");
    private static final Set<String> TRANSIENT_CODES = Set.of("RequestTimeout", "RequestTimeoutException");
    private static final Set<Integer> TRANSIENT_STATUS = Set.of(0, 500, 502, 503, 504);

    private Backoff() {}

    /** What this failure says about a second try. */
    public static Kind kindOf(Failure failure) {
        if (failure.status() == 429 || THROTTLING_CODES.contains(failure.code())) {
            return Kind.THROTTLING;
        }
        boolean passes = TRANSIENT_STATUS.contains(failure.status()) || TRANSIENT_CODES.contains(failure.code());
        return passes ? Kind.TRANSIENT : Kind.FINAL;
    }

    /** The wait before a retry, in whole milliseconds. */
    public static Duration delay(int retry, Duration base, Duration cap, double random) {
        long ceiling = base.toMillis();
        long highest = cap.toMillis();
        for (int i = 1; i < retry && ceiling < highest; i++) {
            ceiling *= 2;
        }
        return Duration.ofMillis((long) (random * Math.min(ceiling, highest)));
    }
}
