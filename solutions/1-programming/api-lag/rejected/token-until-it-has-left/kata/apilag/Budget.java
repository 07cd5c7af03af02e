package kata.apilag;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What one check may still spend: time and requests. */
final class Budget {

    private final Clock clock;
    private final Instant start;
    private final LagPolicy policy;
    private int requests;

    Budget(Clock clock, Instant start, LagPolicy policy) {
        this.clock = clock;
        this.start = start;
        this.policy = policy;
    }

    /** Takes one request, and tells how long it may take. */
    Duration spendRequest() throws UnknownException {
        Duration rest = rest();
        if (rest.isZero() || rest.isNegative()) {
            throw new UnknownException("the deadline of " + policy.deadline() + " is over");
        }
        if (requests >= policy.maxRequests()) {
            throw new UnknownException("it would take more than " + policy.maxRequests() + " requests");
        }
        requests++;
        return rest.compareTo(policy.perRequest()) < 0 ? rest : policy.perRequest();
    }

    /** Whether there would be time left after a wait. */
    boolean allows(Duration wait) {
        return wait.compareTo(rest()) < 0;
    }

    int requests() {
        return requests;
    }

    private Duration rest() {
        return policy.deadline().minus(Duration.between(start, clock.instant()));
    }
}
