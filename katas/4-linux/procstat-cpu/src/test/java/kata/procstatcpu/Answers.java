package kata.procstatcpu;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import sre.katas.fixtures.Expectation;

/** What the attempt answers, in words, and the comparisons. */
final class Answers {

    private static final double ROUNDING = 1e-9;

    private Answers() {}

    /** The ten counters, as a line of /proc/stat has them. */
    static Times times(long... counters) {
        long[] all = Arrays.copyOf(counters, 10);
        return new Times(all[0], all[1], all[2], all[3], all[4], all[5], all[6], all[7], all[8], all[9]);
    }

    /** Names and counters of what {@code read} has found, in the order of names. */
    static void checkRead(String stat, String expected, String rule) {
        Expectation.given("/proc/stat", stat.isEmpty() ? "(empty)" : stat)
                .expected("counters by name", expected)
                .got(show(ProcStat.read(stat)))
                .because(rule)
                .check();
    }

    /** One line for each name: {@code cpu0 500 50 250 4000 100 5 10 15 150 20}. */
    static String show(Map<String, Times> read) {
        return read == null || read.isEmpty()
                ? read == null ? "null" : "none"
                : new TreeMap<>(read)
                        .entrySet().stream()
                                .map(line -> line.getKey() + " " + show(line.getValue()))
                                .collect(Collectors.joining("\n"));
    }

    static String show(Times times) {
        return times == null
                ? "null"
                : LongStream.of(
                                times.user(),
                                times.nice(),
                                times.system(),
                                times.idle(),
                                times.iowait(),
                                times.irq(),
                                times.softirq(),
                                times.steal(),
                                times.guest(),
                                times.guestNice())
                        .mapToObj(Long::toString)
                        .collect(Collectors.joining(" "));
    }

    /** The percentages in the order of {@link Usage}, which is that of mpstat. */
    static double[] percentages(Usage usage) {
        return new double[] {
            usage.user(),
            usage.nice(),
            usage.system(),
            usage.iowait(),
            usage.irq(),
            usage.softirq(),
            usage.steal(),
            usage.guest(),
            usage.guestNice(),
            usage.idle()
        };
    }

    /** Percentages with a name each; those that are 0 are left out. */
    static String show(Usage usage) {
        if (usage == null) {
            return "null";
        }
        String[] names = "user nice system iowait irq softirq steal guest guestNice idle".split(" ");
        double[] values = percentages(usage);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < names.length; i++) {
            if (!(Math.abs(values[i]) < ROUNDING)) {
                out.append(out.isEmpty() ? "" : ", ").append(names[i]).append(' ');
                out.append(String.format(Locale.ROOT, "%.2f", values[i]));
            }
        }
        return out.isEmpty() ? "all 0" : out.toString();
    }

    static boolean near(Usage expected, Usage got) {
        return got != null && near(percentages(expected), percentages(got), ROUNDING);
    }

    static boolean near(double[] expected, double[] got, double tolerance) {
        for (int i = 0; i < expected.length; i++) {
            if (!(Math.abs(expected[i] - got[i]) <= tolerance)) {
                return false;
            }
        }
        return true;
    }

    static boolean near(double expected, double got) {
        return Math.abs(expected - got) <= ROUNDING;
    }

    /** A usage from ten growths, in the order of {@link Usage}: their shares of their sum. */
    static Usage shares(double... growths) {
        double sum = DoubleStream.of(growths).sum();
        double[] part =
                DoubleStream.of(growths).map(growth -> growth * 100 / sum).toArray();
        return new Usage(part[0], part[1], part[2], part[3], part[4], part[5], part[6], part[7], part[8], part[9]);
    }
}
