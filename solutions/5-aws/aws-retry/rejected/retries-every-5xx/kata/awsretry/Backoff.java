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

    private Backoff() {}

    /** What this failure says about a second try. */
    public static Kind kindOf(Failure failure) {
        if (failure.status() == 429 || THROTTLING_CODES.contains(failure.code())) {
            return Kind.THROTTLING;
        }
        boolean passes = failure.status() == 0 || failure.status() >= 500 || TRANSIENT_CODES.contains(failure.code());
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
