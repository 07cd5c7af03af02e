package kata.awsretry;

import java.time.Duration;

/**
 * The figures of a retry strategy. All durations are whole milliseconds, more than zero.
 *
 * @param attempts how many attempts a call has in all, the first one included; at least 1
 * @param base the ceiling of the first wait after a transient failure
 * @param throttlingBase the ceiling of the first wait after throttling
 * @param cap no ceiling is higher
 * @param cost tokens that a retry takes after a transient failure; at least 1
 * @param throttlingCost tokens that a retry takes after throttling; at least 1
 */
public record Profile(
        int attempts, Duration base, Duration throttlingBase, Duration cap, int cost, int throttlingCost) {

    /** The standard strategy of the AWS SDK for Java, in the form that becomes the default in late 2026. */
    public static final Profile STANDARD =
            new Profile(3, Duration.ofMillis(50), Duration.ofSeconds(1), Duration.ofSeconds(20), 14, 5);
}
