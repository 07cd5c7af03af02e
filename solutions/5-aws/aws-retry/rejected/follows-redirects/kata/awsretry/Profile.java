package kata.awsretry;

import java.time.Duration;

/**
 * The numbers of a retry policy.
 *
 * @param maxAttempts how often a call is sent, the first time included
 * @param quota how many tokens a client has when it starts, and at the most
 * @param transientCost tokens for a retry after a transient failure
 * @param throttlingCost tokens for a retry after throttling
 * @param transientBase the bound of the first wait after a transient failure; one millisecond or more
 * @param throttlingBase the bound of the first wait after throttling; one millisecond or more
 * @param cap no bound is larger
 */
public record Profile(
        int maxAttempts,
        int quota,
        int transientCost,
        int throttlingCost,
        Duration transientBase,
        Duration throttlingBase,
        Duration cap) {

    /** What the SDK for Java does in its standard mode. */
    public static final Profile STANDARD =
            new Profile(3, 500, 5, 5, Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(20));

    /** The numbers that take over in November 2026. */
    public static final Profile STANDARD_2026 =
            new Profile(3, 500, 14, 5, Duration.ofMillis(50), Duration.ofSeconds(1), Duration.ofSeconds(20));
}
