package kata.procstatcpu;

import java.util.List;
import java.util.Map;

/** What top and mpstat read out of /proc/stat. See README.md for the rules. */
public final class ProcStat {

    private ProcStat() {}

    /**
     * The CPU lines of one sample by name: {@code cpu} is all together, {@code cpu0} and so on are single ones.
     *
     * @param stat the text of /proc/stat
     */
    public static Map<String, Times> read(String stat) {
        throw new UnsupportedOperationException("read is yours to write");
    }

    /** Where the time between two samples of the same line went. */
    public static Usage usage(Times before, Times after) {
        throw new UnsupportedOperationException("usage is yours to write");
    }

    /** The share of time in which it worked for this machine, in percent. */
    public static double busy(Usage usage) {
        throw new UnsupportedOperationException("busy is yours to write");
    }

    /**
     * The usage of each line that both samples have, by name.
     *
     * @param before the text of /proc/stat
     * @param after the same, later
     */
    public static Map<String, Usage> between(String before, String after) {
        throw new UnsupportedOperationException("between is yours to write");
    }

    /**
     * The single CPUs that were busy for at least so many percent of the time, the busiest first.
     *
     * @param percent from 0 to 100
     */
    public static List<String> hot(String before, String after, double percent) {
        throw new UnsupportedOperationException("hot is yours to write");
    }
}
