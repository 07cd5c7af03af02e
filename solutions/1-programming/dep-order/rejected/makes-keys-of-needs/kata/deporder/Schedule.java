package kata.deporder;

import java.time.Duration;
import java.util.List;

/**
 * How long a start takes, and why.
 *
 * @param total from the start of the first service until all are up
 * @param path a chain of services, first started first: each needs the one before it, and their costs
 *     add up to {@code total}
 */
public record Schedule<T>(Duration total, List<T> path) {}
