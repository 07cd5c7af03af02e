package kata.logfilter;

import java.io.IOException;
import java.io.OutputStream;

/** Reads a log once, from its oldest record to its newest, and writes the records that a filter selects. */
public final class LogFilter {

    /**
     * What one record may cost.
     *
     * @param maxRecord most bytes of a record that are kept, its last line feed not counted
     * @param maxSteps most characters that one regex may look at in one record, each look counted
     */
    public record Limits(int maxRecord, long maxSteps) {
        public static final Limits DEFAULT = new Limits(1 << 20, 1_000_000);
    }

    /**
     * What a run has seen.
     *
     * @param read records read
     * @param matched records selected
     * @param malformed records that do not have the shape of the log's format
     * @param truncated records longer than {@link Limits#maxRecord}
     * @param timedOut records on which a regex was given up
     * @param broken files that could not be read to their end
     */
    public record Stats(long read, long matched, long malformed, long truncated, long timedOut, long broken) {}

    private final Filter filter;
    private final Limits limits;
    private final Selector selector;

    /** A filter with the default limits. */
    public LogFilter(Filter filter) {
        this(filter, Limits.DEFAULT);
    }

    /**
     * Prepares a filter; it may run many times, also over different logs.
     *
     * @throws IllegalArgumentException if a regex of the filter is none
     */
    public LogFilter(Filter filter, Limits limits) {
        this.filter = filter;
        this.limits = limits;
        this.selector = new Selector(filter, limits.maxSteps());
    }

    /**
     * Filters a log. Closes every file that it opens, and leaves {@code out} open.
     *
     * @throws IOException if {@code out} cannot be written; a file that cannot be read ends no run
     */
    public Stats run(Log log, OutputStream out) throws IOException {
        return new Run(log, filter, selector, limits, out).toTheEnd();
    }
}
