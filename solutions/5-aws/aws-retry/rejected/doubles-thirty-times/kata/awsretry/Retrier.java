package kata.awsretry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;

/** Makes calls, and tries again where that helps. Many calls share one. */
public final class Retrier {

    private final Profile profile;
    private final Quota quota;
    private final Clock clock;
    private final Sleeper sleeper;
    private final DoubleSupplier random;

    /** A retrier that keeps what it is given: its only ways to tell the time, to wait and to draw lots. */
    public Retrier(Profile profile, Quota quota, Clock clock, Sleeper sleeper, DoubleSupplier random) {
        this.profile = profile;
        this.quota = quota;
        this.clock = clock;
        this.sleeper = sleeper;
        this.random = random;
    }

    /** Tries until it works, or until another try makes no sense. */
    public <T> T call(Attempt<T> attempt, boolean idempotent, Instant deadline)
            throws CallFailed, InterruptedException {
        int refund = 1;
        for (int number = 1; ; number++) {
            try {
                T result = attempt.run(Duration.between(clock.instant(), deadline));
                quota.give(refund);
                return result;
            } catch (CallFailed e) {
                refund = prepareRetry(number, e, idempotent, deadline);
            }
        }
    }

    /** Waits for the next attempt, and gives what it has cost; or throws the failure on. */
    private int prepareRetry(int retry, CallFailed failed, boolean idempotent, Instant deadline)
            throws CallFailed, InterruptedException {
        Failure failure = failed.failure();
        Kind kind = Backoff.kindOf(failure);
        if (retry >= profile.attempts() || !mayRepeat(kind, failure, idempotent)) {
            throw failed;
        }
        Duration wait = wait(retry, kind, failure.hint());
        int cost = kind == Kind.THROTTLING ? profile.throttlingCost() : profile.cost();
        if (!clock.instant().plus(wait).isBefore(deadline) || !quota.take(cost)) {
            throw failed;
        }
        sleeper.sleep(wait);
        return cost;
    }

    private static boolean mayRepeat(Kind kind, Failure failure, boolean idempotent) {
        return switch (kind) {
            case TRANSIENT -> idempotent || !failure.sent();
            case THROTTLING -> true;
            case FINAL -> false;
        };
    }

    private Duration wait(int retry, Kind kind, Duration hint) {
        Duration base = kind == Kind.THROTTLING ? profile.throttlingBase() : profile.base();
        Duration backoff = Backoff.delay(retry, base, profile.cap(), random.getAsDouble());
        return hint.compareTo(backoff) > 0 ? hint : backoff;
    }
}
