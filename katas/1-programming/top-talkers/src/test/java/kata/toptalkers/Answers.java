package kata.toptalkers;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import sre.katas.fixtures.Expectation;

/** Calls the attempt on a log, and compares. */
final class Answers {

    private Answers() {}

    /** No line of the log is malformed. */
    static void checkTop(String log, Dimension by, int n, String expected, String rule) throws IOException {
        checkTop(log, by, n, expected, 0, rule);
    }

    /**
     * @param expected as {@link #show} writes counts
     */
    static void checkTop(String log, Dimension by, int n, String expected, long malformed, String rule)
            throws IOException {
        Expectation.given("log", log)
                .and("by", by + ", n = " + n)
                .expected(told(expected, malformed))
                .got(told(TopTalkers.top(Logs.stream(log), by, n)))
                .because(rule)
                .check();
    }

    static void checkErrors(String log, String expected, String rule) throws IOException {
        Expectation.given("log", log)
                .expected("errors per minute", expected)
                .got(show(TopTalkers.errorsPerMinute(Logs.stream(log))))
                .because(rule)
                .check();
    }

    static String told(Top top) {
        return top == null ? "null" : told(show(top.counts()), top.malformed());
    }

    static String told(String counts, long malformed) {
        return counts + "\nmalformed " + malformed;
    }

    /** One key a line: {@code 3 × 203.0.113.9}. */
    static String show(List<Count> counts) {
        return counts.stream()
                .map(count -> count.lines() + " × " + (count.key().isEmpty() ? "an empty key" : count.key()))
                .collect(Collectors.joining("\n", "", counts.isEmpty() ? "no keys" : ""));
    }

    /** One minute a line, in the order of the map: {@code 2026-11-25T10:00:00Z 3}. */
    static String show(SortedMap<Instant, Long> errors) {
        return errors.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining("\n", "", errors.isEmpty() ? "no minutes" : ""));
    }

    /** What the counts of known keys are: sorted by a rule of its own, one count after the other. */
    static List<Count> ranked(Map<String, Long> lines) {
        TreeMap<String, Long> left = new TreeMap<>(lines);
        List<Count> ranked = new ArrayList<>();
        while (!left.isEmpty()) {
            String best = left.firstKey();
            for (String key : left.keySet()) {
                best = left.get(key) > left.get(best) ? key : best;
            }
            ranked.add(new Count(best, left.remove(best)));
        }
        return ranked;
    }
}
