package kata.burnrate;

/**
 * A service level objective.
 *
 * @param objective the share of requests that should be good: 0.999; more than 0, less than 1
 * @param periodSeconds the time over which that is promised, in seconds: 30 days are 2,592,000; more than 0
 */
public record Slo(double objective, long periodSeconds) {}
