package kata.burnrate;

/**
 * A time during which an alert fires.
 *
 * @param rule the name of the rule
 * @param from the second of the first sample at which it fires
 * @param to the second of the last sample at which it fires; equal to {@code from} if there is one
 */
public record Firing(String rule, long from, long to) {}
