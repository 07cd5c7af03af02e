package kata.apilag;

import java.time.Duration;

/**
 * What a check goes by. Begin with {@link #of} and change what you need: each {@code with…} gives a copy.
 *
 * @param warn a lag of this or more is WARN
 * @param crit a lag of this or more is CRIT
 * @param quantile which lag counts: 0 the least, 1 the largest, 0.95 the one that 95% do not exceed
 * @param rule how to find that one
 * @param clock whose time it is (stage 5)
 * @param token for {@code Authorization: Bearer …} (stage 3); null for none
 * @param deadline for the whole check (stage 5)
 * @param perRequest for one request at the most
 * @param maxRequests how many requests a check may send at the most
 * @param maxBytes how long the body of an answer may be
 */
public record LagPolicy(
        Duration warn,
        Duration crit,
        double quantile,
        QuantileRule rule,
        ClockSource clock,
        String token,
        Duration deadline,
        Duration perRequest,
        int maxRequests,
        int maxBytes) {

    /** How to find a quantile of n values. */
    public enum QuantileRule {
        /** The smallest value that has at least quantile × n values at or below it: one of the values. */
        NEAREST_RANK,
        /** Value number quantile × (n - 1) of the sorted ones, counted from 0, and in between by proportion. */
        LINEAR
    }

    /** Whose time it is. */
    public enum ClockSource {
        /** The clock that the check was made with. */
        LOCAL,
        /** The server's, as its answers tell it. */
        SERVER
    }

    public LagPolicy {
        if (warn.isNegative() || crit.compareTo(warn) < 0) {
            throw new IllegalArgumentException("it takes 0 <= warn <= crit, but they are " + warn + " and " + crit);
        }
        if (!(quantile >= 0 && quantile <= 1)) {
            throw new IllegalArgumentException("a quantile is 0 to 1, but this is " + quantile);
        }
    }

    /** The largest lag by the local clock; one minute, ten seconds a request, 100 requests, 1 MiB a body. */
    public static LagPolicy of(Duration warn, Duration crit) {
        return new LagPolicy(
                warn,
                crit,
                1.0,
                QuantileRule.NEAREST_RANK,
                ClockSource.LOCAL,
                null,
                Duration.ofMinutes(1),
                Duration.ofSeconds(10),
                100,
                1 << 20);
    }

    public LagPolicy withQuantile(double other, QuantileRule by) {
        return new LagPolicy(warn, crit, other, by, clock, token, deadline, perRequest, maxRequests, maxBytes);
    }

    public LagPolicy withClock(ClockSource other) {
        return new LagPolicy(warn, crit, quantile, rule, other, token, deadline, perRequest, maxRequests, maxBytes);
    }

    public LagPolicy withToken(String other) {
        return new LagPolicy(warn, crit, quantile, rule, clock, other, deadline, perRequest, maxRequests, maxBytes);
    }

    public LagPolicy withDeadline(Duration other) {
        return new LagPolicy(warn, crit, quantile, rule, clock, token, other, perRequest, maxRequests, maxBytes);
    }

    public LagPolicy withPerRequest(Duration other) {
        return new LagPolicy(warn, crit, quantile, rule, clock, token, deadline, other, maxRequests, maxBytes);
    }

    public LagPolicy withMaxRequests(int other) {
        return new LagPolicy(warn, crit, quantile, rule, clock, token, deadline, perRequest, other, maxBytes);
    }

    public LagPolicy withMaxBytes(int other) {
        return new LagPolicy(warn, crit, quantile, rule, clock, token, deadline, perRequest, maxRequests, other);
    }
}
