package kata.procstatcpu;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Character by character, and with the growths in one array. */
public final class ProcStat {

    private ProcStat() {}

    /** Walks through the text once. */
    public static Map<String, Times> read(String stat) {
        Map<String, Times> found = new LinkedHashMap<>();
        int at = 0;
        while (at < stat.length()) {
            int end = stat.indexOf('\n', at);
            end = end < 0 ? stat.length() : end;
            int blank = stat.indexOf(' ', at);
            if (stat.startsWith("cpu", at) && blank > 0 && blank < end && isNumber(stat, at + 3, blank)) {
                found.put(stat.substring(at, blank), counters(stat, blank, end));
            }
            at = end + 1;
        }
        return found;
    }

    private static boolean isNumber(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static Times counters(String text, int from, int to) {
        long[] counter = new long[11];
        int number = -1;
        for (int i = from; i < to && number < 10; i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                number += number < 0 || text.charAt(i - 1) != ' ' ? 1 : 0;
            } else {
                counter[number] = counter[number] * 10 + (c - '0');
            }
        }
        return new Times(
                counter[0],
                counter[1],
                counter[2],
                counter[3],
                counter[4],
                counter[5],
                counter[6],
                counter[7],
                counter[8],
                counter[9]);
    }

    /** Subtracts, then divides. */
    public static Usage usage(Times before, Times after) {
        long user = positive(after.user() - before.user() - (after.guest() - before.guest()));
        long nice = positive(after.nice() - before.nice() - (after.guestNice() - before.guestNice()));
        long[] all = {
            user,
            nice,
            positive(after.system() - before.system()),
            positive(after.iowait() - before.iowait()),
            positive(after.irq() - before.irq()),
            positive(after.softirq() - before.softirq()),
            positive(after.steal() - before.steal()),
            positive(after.guest() - before.guest()),
            positive(after.guestNice() - before.guestNice())
        };
        long idle = positive(after.idle() - before.idle());
        double sum = idle;
        for (long growth : all) {
            sum += growth;
        }
        double[] percent = new double[all.length];
        double rest = 100;
        for (int i = 0; i < all.length && sum > 0; i++) {
            percent[i] = 100 * (all[i] / sum);
            rest -= percent[i];
        }
        return new Usage(
                percent[0],
                percent[1],
                percent[2],
                percent[3],
                percent[4],
                percent[5],
                percent[6],
                percent[7],
                percent[8],
                rest);
    }

    private static long positive(long growth) {
        return growth < 0 ? 0 : growth;
    }

    /** Work done here. */
    public static double busy(Usage usage) {
        double programs = usage.user() + usage.nice() + usage.guest() + usage.guestNice();
        return programs + usage.system() + usage.irq() + usage.softirq();
    }

    /** Looks each name of the first up in the second. */
    public static Map<String, Usage> between(String before, String after) {
        Map<String, Usage> usages = new LinkedHashMap<>();
        Map<String, Times> later = read(after);
        for (Map.Entry<String, Times> line : read(before).entrySet()) {
            Times then = later.get(line.getKey());
            if (then != null) {
                usages.put(line.getKey(), usage(line.getValue(), then));
            }
        }
        return usages;
    }

    /** Collects, then sorts with one comparison. */
    public static List<String> hot(String before, String after, double percent) {
        Map<String, Usage> usages = between(before, after);
        List<String> hot = new ArrayList<>();
        for (String name : usages.keySet()) {
            if (!name.equals("cpu") && busy(usages.get(name)) >= percent) {
                hot.add(name);
            }
        }
        hot.sort((one, other) -> {
            int busier = Double.compare(busy(usages.get(other)), busy(usages.get(one)));
            return busier != 0 ? busier : Long.compare(number(one), number(other));
        });
        return hot;
    }

    private static long number(String name) {
        return Long.parseLong(name, 3, name.length(), 10);
    }
}
