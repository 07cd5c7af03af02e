package kata.burnrate;

/**
 * What two counters said at one moment.
 *
 * @param second when, in seconds; may be any number
 * @param bad how many requests have failed since the service was started; 0 or more
 * @param total how many requests there were since then, the bad ones too; 0 or more
 */
public record Sample(long second, long bad, long total) {}
