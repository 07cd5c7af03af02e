package kata.awsretry;

import java.time.Duration;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Powers of two as floating point, and waits in nanoseconds. */
public final class Backoff {

    private static final Pattern THROTTLING =
            Pattern.compile("(?:[^:]*#)?(?:Throttling(?:Exception)?|ThrottledException"
                    + "|RequestThrottled(?:Exception)?|TooManyRequestsException|ProvisionedThroughputExceededException"
                    + "|RequestLimitExceeded|SlowDown)(?::.*)?");

    private Backoff() {}

    public static Kind kindOf(Reply reply) {
        if (reply.status() >= 400 && THROTTLING.matcher(reply.errorCode()).matches()) {
            return Kind.THROTTLING;
        }
        return switch (reply.status()) {
            case 429 -> Kind.THROTTLING;
            case 500, 502, 503, 504 -> Kind.TRANSIENT;
            default -> reply.status() < 400 ? Kind.SUCCESS : Kind.CLIENT;
        };
    }

    public static Duration delay(Profile profile, Kind kind, int retry, RandomGenerator random) {
        double base = (kind == Kind.THROTTLING ? profile.throttlingBase() : profile.transientBase()).toNanos();
        double bound = Math.min(profile.cap().toNanos(), base * Math.pow(2, retry - 1));
        return Duration.ofNanos((long) (random.nextDouble() * bound));
    }
}
