package kata.awsretry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;

/** Each attempt calls the next; the deadline is looked at in milliseconds. */
public final class Retrier {

    private final Profile profile;
    private final Quota quota;
    private final Clock clock;
    private final Sleeper sleeper;
    private final DoubleSupplier random;

    /** Keeps what it is given. */
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
        return call(attempt, idempotent, deadline, 1, 1);
    }

    private <T> T call(Attempt<T> attempt, boolean idempotent, Instant deadline, int number, int refund)
            throws CallFailed, InterruptedException {
        T result;
        try {
            result = attempt.run(Duration.ofMillis(deadline.toEpochMilli() - clock.millis()));
        } catch (CallFailed e) {
            Failure failure = e.failure();
            Kind kind = Backoff.kindOf(failure);
            boolean throttled = kind == Kind.THROTTLING;
            if (kind == Kind.FINAL || number == profile.attempts()) {
                throw e;
            }
            if (!throttled && failure.sent() && !idempotent) {
                throw e;
            }
            long draw = Backoff.delay(
                            number,
                            throttled ? profile.throttlingBase() : profile.base(),
                            profile.cap(),
                            random.getAsDouble())
                    .toMillis();
            long pause = Math.max(draw, failure.hint().toMillis());
            if (clock.millis() + pause >= deadline.toEpochMilli()) {
                throw e;
            }
            int price = throttled ? profile.throttlingCost() : profile.cost();
            if (!quota.take(price)) {
                throw e;
            }
            if (pause > 0) {
                sleeper.sleep(Duration.ofMillis(pause));
            }
            return call(attempt, idempotent, deadline, number + 1, price);
        }
        quota.give(refund);
        return result;
    }
}
