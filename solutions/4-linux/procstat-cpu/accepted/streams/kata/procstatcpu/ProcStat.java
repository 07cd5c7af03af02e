package kata.procstatcpu;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.TreeMap;

/** The user's own time is what is left of all when everything else is taken away. */
public final class ProcStat {

    private ProcStat() {}

    /** A sorted map, by name. */
    public static Map<String, Times> read(String stat) {
        return Arrays.stream(stat.split("\n"))
                .filter(line -> line.matches("cpu[0-9]* .*"))
                .map(StringTokenizer::new)
                .collect(toMap(StringTokenizer::nextToken, ProcStat::times, (one, other) -> other, TreeMap::new));
    }

    private static Times times(StringTokenizer counters) {
        return new Times(
                next(counters),
                next(counters),
                next(counters),
                next(counters),
                next(counters),
                next(counters),
                next(counters),
                next(counters),
                next(counters),
                next(counters));
    }

    private static long next(StringTokenizer counters) {
        return counters.hasMoreTokens() ? Long.parseLong(counters.nextToken()) : 0;
    }

    /** Each growth over all growths. */
    public static Usage usage(Times before, Times after) {
        double user = grown(before.user() - before.guest(), after.user() - after.guest());
        double nice = grown(before.nice() - before.guestNice(), after.nice() - after.guestNice());
        double system = grown(before.system(), after.system());
        double iowait = grown(before.iowait(), after.iowait());
        double irq = grown(before.irq(), after.irq());
        double softirq = grown(before.softirq(), after.softirq());
        double steal = grown(before.steal(), after.steal());
        double guest = grown(before.guest(), after.guest());
        double guestNice = grown(before.guestNice(), after.guestNice());
        double idle = grown(before.idle(), after.idle());
        double all = user + nice + system + iowait + irq + softirq + steal + guest + guestNice + idle;
        if (all == 0) {
            idle = all = 1;
        }
        double percent = 100 / all;
        return new Usage(
                user * percent,
                nice * percent,
                system * percent,
                iowait * percent,
                irq * percent,
                softirq * percent,
                steal * percent,
                guest * percent,
                guestNice * percent,
                idle * percent);
    }

    private static double grown(long before, long after) {
        return after > before ? after - before : 0;
    }

    /** All that is no rest. */
    public static double busy(Usage usage) {
        return 100 - usage.idle() - usage.iowait() - usage.steal();
    }

    /** Names that both have. */
    public static Map<String, Usage> between(String before, String after) {
        Map<String, Times> first = read(before);
        Map<String, Times> second = read(after);
        first.keySet().retainAll(second.keySet());
        return first.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, line -> usage(line.getValue(), second.get(line.getKey()))));
    }

    /** A stable sort by number, then one by how busy. */
    public static List<String> hot(String before, String after, double percent) {
        return between(before, after).entrySet().stream()
                .filter(line -> line.getKey().length() > 3)
                .filter(line -> busy(line.getValue()) >= percent)
                .sorted(Comparator.comparing(
                        line -> Integer.valueOf(line.getKey().substring(3))))
                .sorted(Comparator.comparing(line -> -busy(line.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }
}
