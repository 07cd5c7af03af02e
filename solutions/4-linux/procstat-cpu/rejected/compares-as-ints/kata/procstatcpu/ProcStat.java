package kata.procstatcpu;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** Ten parts of time that do not overlap; their growths; their shares. */
public final class ProcStat {

    private static final Pattern NAME = Pattern.compile("cpu\\d*");
    private static final int COUNTERS = 10;

    private ProcStat() {}

    /** Takes each line apart at its blanks. */
    public static Map<String, Times> read(String stat) {
        Map<String, Times> times = new HashMap<>();
        stat.lines().map(line -> line.split(" +")).forEach(field -> {
            if (NAME.matcher(field[0]).matches()) {
                times.put(field[0], times(field));
            }
        });
        return times;
    }

    private static Times times(String[] field) {
        long[] at = new long[COUNTERS];
        for (int i = 0; i < Math.min(COUNTERS, field.length - 1); i++) {
            at[i] = Long.parseLong(field[i + 1]);
        }
        return new Times(at[0], at[1], at[2], at[3], at[4], at[5], at[6], at[7], at[8], at[9]);
    }

    /** The share of each part's growth in all growth. */
    public static Usage usage(Times before, Times after) {
        long[] growth = parts(after);
        long[] start = parts(before);
        for (int i = 0; i < COUNTERS; i++) {
            growth[i] = Math.max(0, growth[i] - start[i]);
        }
        long all = LongStream.of(growth).sum();
        if (all == 0) {
            return new Usage(0, 0, 0, 0, 0, 0, 0, 0, 0, 100);
        }
        double[] share =
                LongStream.of(growth).mapToDouble(part -> part * 100.0 / all).toArray();
        return new Usage(
                share[0], share[1], share[2], share[3], share[4], share[5], share[6], share[7], share[8], share[9]);
    }

    /** Parts that do not overlap, in the order of {@link Usage}. */
    private static long[] parts(Times times) {
        return new long[] {
            times.user() - times.guest(),
            times.nice() - times.guestNice(),
            times.system(),
            times.iowait(),
            times.irq(),
            times.softirq(),
            times.steal(),
            times.guest(),
            times.guestNice(),
            times.idle()
        };
    }

    /** What is neither rest nor somebody else's. */
    public static double busy(Usage usage) {
        return usage.user()
                + usage.nice()
                + usage.system()
                + usage.irq()
                + usage.softirq()
                + usage.guest()
                + usage.guestNice();
    }

    /** Walks through the second sample, and looks each name up in the first. */
    public static Map<String, Usage> between(String before, String after) {
        Map<String, Times> start = read(before);
        Map<String, Usage> usages = new HashMap<>();
        read(after).forEach((name, times) -> {
            if (start.containsKey(name)) {
                usages.put(name, usage(start.get(name), times));
            }
        });
        return usages;
    }

    /** Sorted by how busy, then by number. */
    public static List<String> hot(String before, String after, double percent) {
        Map<String, Usage> usages = between(before, after);
        usages.remove("cpu");
        return usages.keySet().stream()
                .filter(name -> busy(usages.get(name)) >= percent)
                .sorted(((Comparator<String>) (a, b) -> (int) (busy(usages.get(b)) - busy(usages.get(a))))
                        .thenComparingInt(ProcStat::number))
                .toList();
    }

    private static int number(String name) {
        return Integer.parseInt(name.substring("cpu".length()));
    }
}
