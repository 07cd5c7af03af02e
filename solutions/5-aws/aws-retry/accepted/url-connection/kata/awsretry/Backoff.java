package kata.awsretry;

import java.time.Duration;

/** By switch, and with a shift that is kept small. */
public final class Backoff {

    private Backoff() {}

    /** What this failure says about a second try. */
    public static Kind kindOf(Failure failure) {
        switch (failure.code()) {
            case "Throttling":
            case "ThrottlingException":
            case "ThrottledException":
            case "RequestThrottledException":
            case "TooManyRequestsException":
            case "ProvisionedThroughputExceededException":
            case "RequestLimitExceeded":
            case "SlowDown":
                return Kind.THROTTLING;
            default:
                break;
        }
        switch (failure.status()) {
            case 429:
                return Kind.THROTTLING;
            case 0:
            case 500:
            case 502:
            case 503:
            case 504:
                return Kind.TRANSIENT;
            default:
                return failure.code().matches("RequestTimeout(Exception)?") ? Kind.TRANSIENT : Kind.FINAL;
        }
    }

    /** The wait before a retry. */
    public static Duration delay(int retry, Duration base, Duration cap, double random) {
        double ceiling = Math.min(base.toMillis() * Math.pow(2, retry - 1), cap.toMillis());
        return Duration.ofMillis((long) Math.floor(ceiling * random));
    }
}
