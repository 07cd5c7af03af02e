package kata.procstatcpu;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Golden;

class BetweenTest {

    /** Half of the last digit that mpstat prints. */
    private static final double LAST_DIGIT = 0.005 + 1e-9;

    private static void check(String before, String after, String expected, String rule) {
        Expectation.given("before", before)
                .and("after", after)
                .expected("usage by name, in percent", expected)
                .got(show(ProcStat.between(before, after)))
                .because(rule)
                .check();
    }

    private static String show(Map<String, Usage> usages) {
        return usages == null || usages.isEmpty()
                ? usages == null ? "null" : "none"
                : new TreeMap<>(usages)
                        .entrySet().stream()
                                .map(line -> line.getKey() + ": " + Answers.show(line.getValue()))
                                .collect(Collectors.joining("\n"));
    }

    @Test
    void comparesEachCpuWithItself() {
        check(
                "cpu  200 0 0 200\ncpu0 100 0 0 100\ncpu1 100 0 0 100\n",
                "cpu  228 0 0 204\ncpu0 112 0 0 104\ncpu1 116 0 0 100\n",
                "cpu: user 87.50, idle 12.50\ncpu0: user 75.00, idle 25.00\ncpu1: user 100.00",
                "Each name against the same name.");
    }

    @Test
    void judgesAllCpusByTheirOwnLine() {
        check(
                "cpu  1000 0 0 1000\ncpu0 100 0 0 100\ncpu1 100 0 0 100\n",
                "cpu  1014 0 0 1002\ncpu0 102 0 0 102\ncpu1 100 0 0 101\n",
                "cpu: user 87.50, idle 12.50\ncpu0: user 50.00, idle 50.00\ncpu1: idle 100.00",
                "cpu grew by 14 and 2. It also counts for CPUs that are not listed any more, so it is neither the sum nor"
                        + " the mean of the others.");
    }

    @Test
    void leavesOutACpuThatHasGone() {
        check(
                "cpu  700 0 0 1100\ncpu0 100 0 0 100\ncpu1 500 0 0 900\ncpu2 100 0 0 100\n",
                "cpu  704 0 0 1104\ncpu0 101 0 0 103\ncpu2 103 0 0 101\n",
                "cpu: user 50.00, idle 50.00\ncpu0: user 25.00, idle 75.00\ncpu2: user 75.00, idle 25.00",
                "cpu1 was taken offline: what it did in between is not known. cpu2 is still cpu2, on another line.");
    }

    @Test
    void leavesOutACpuThatHasCome() {
        check(
                "cpu  200 0 0 200\ncpu0 100 0 0 100\ncpu2 100 0 0 100\n",
                "cpu  204 0 0 204\ncpu0 101 0 0 103\ncpu1 9000 0 0 1000\ncpu2 103 0 0 101\n",
                "cpu: user 50.00, idle 50.00\ncpu0: user 25.00, idle 75.00\ncpu2: user 75.00, idle 25.00",
                "cpu1 has come online with counters from long ago: they say nothing of the time in between.");
    }

    @Test
    void saysNothingOfNothing() {
        check("cpu0 1 2 3 4\n", "", "none", "The second sample has no CPU.");
        check("", "cpu0 1 2 3 4\n", "none", "The first sample has no CPU.");
        check("cpu0 1 2 3 4\n", "cpu1 1 2 3 4\n", "none", "They have no CPU in common.");
    }

    @Test
    void comparesLinesOfOldKernels() {
        check(
                "cpu  100 0 0 100\ncpu0 100 0 0 100\nintr 1 2 3\n",
                "cpu  103 0 2 103\ncpu0 103 0 2 103\nintr 7 8 9\n",
                "cpu: user 37.50, system 25.00, idle 37.50\ncpu0: user 37.50, system 25.00, idle 37.50",
                "Four counters are enough.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two-cpus", "guests", "old-kernel", "jitter", "hot-plug"})
    void saysWhatMpstatSays(String name) {
        Map<String, Usage> got = ProcStat.between(text(name + ".before"), text(name + ".after"));
        for (String line : Golden.text(BetweenTest.class, name).split("\n")) {
            String cpu = line.substring(0, line.indexOf(' '));
            double[] expected = Arrays.stream(line.substring(cpu.length() + 1).split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            Usage usage = got.get(cpu);
            Expectation.given("samples", name + ".before and " + name + ".after in src/test/resources/kata/procstatcpu")
                    .and("before", lineOf(text(name + ".before"), cpu))
                    .and("after", lineOf(text(name + ".after"), cpu))
                    .expected("percent", line)
                    .got(usage == null ? cpu + " is not there" : cpu + " " + Answers.show(usage))
                    .because(
                            "This is what mpstat 12.6.1 prints: %usr %nice %sys %iowait %irq %soft %steal %guest %gnice"
                                    + " %idle.")
                    .holds(usage != null && Answers.near(expected, Answers.percentages(usage), LAST_DIGIT));
        }
    }

    private static String lineOf(String stat, String cpu) {
        return Stream.of(stat.split("\n"))
                .filter(line -> line.startsWith(cpu + " "))
                .findFirst()
                .orElseThrow();
    }

    private static String text(String file) {
        try (InputStream in = BetweenTest.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
