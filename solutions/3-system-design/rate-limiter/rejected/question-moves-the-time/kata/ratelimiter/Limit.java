package kata.ratelimiter;

/**
 * What a key may have.
 *
 * @param burst how many permits a bucket holds at the most; 1 or more
 * @param permits how many permits flow in during each period, evenly; 1 or more
 * @param periodNanos the period, in nanoseconds; 1 or more, and {@code burst × periodNanos} is at most 2^62
 */
public record Limit(long burst, long permits, long periodNanos) {}
