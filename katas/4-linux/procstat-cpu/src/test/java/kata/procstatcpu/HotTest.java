package kata.procstatcpu;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Growth;
import sre.katas.fixtures.Seed;
import sre.katas.fixtures.steps.SteppedLoader;

class HotTest {

    private static final int RANDOM_CASES = 60;
    private static final int CPUS = 100;

    /** Each CPU slept for 100 ticks before, and then was busy for so many of 64. */
    private static void check(Map<String, Integer> busyOf64, double percent, List<String> expected, String rule) {
        StringBuilder before = new StringBuilder("cpu  0 0 0 0\n");
        StringBuilder after = new StringBuilder("cpu  9 0 0 0\n");
        busyOf64.forEach((cpu, busy) -> {
            before.append(cpu).append(" 0 0 0 100\n");
            after.append(cpu)
                    .append(' ')
                    .append(busy)
                    .append(" 0 0 ")
                    .append(164 - busy)
                    .append('\n');
        });
        check(before.toString(), after.toString(), percent, expected, rule);
    }

    private static void check(String before, String after, double percent, List<String> expected, String rule) {
        Expectation.given("before", before)
                .and("after", after)
                .and("percent", percent)
                .expected("hot", expected)
                .got(ProcStat.hot(before, after, percent))
                .because(rule)
                .check();
    }

    @Test
    void findsTheOneCpuThatHasAllTheWork() {
        check(
                "cpu  0 0 0 0\ncpu0 0 0 0 0\ncpu1 0 0 0 0\ncpu2 0 0 0 0\ncpu3 0 0 0 0\n",
                "cpu  2 0 2 60\ncpu0 1 0 1 14\ncpu1 0 0 0 16\ncpu2 0 0 0 0 0 0 16\ncpu3 1 0 1 14\n",
                80,
                List.of("cpu2"),
                "cpu2 does nothing but softirq: the network card interrupts one CPU only. In the average of all nobody sees"
                        + " that.");
    }

    @Test
    void putsTheBusiestFirst() {
        check(
                new TreeMap<>(Map.of("cpu0", 40, "cpu1", 64, "cpu2", 10, "cpu3", 50)),
                50,
                List.of("cpu1", "cpu3", "cpu0"),
                "The busiest first; cpu2 is busy for less than 50%.");
    }

    @Test
    void doesNotRoundBeforeItCompares() {
        String before = "cpu0 0 0 0 0\ncpu1 0 0 0 0\n";
        String after = "cpu0 513 0 0 511\ncpu1 514 0 0 510\n";
        check(before, after, 50, List.of("cpu1", "cpu0"), "50.1% and 50.2%: the busiest first, by however little.");
        check(before, after, 50.15, List.of("cpu1"), "50.1% is less than 50.15%, and 50.2% is more.");
        check(
                before,
                "cpu0 100001 0 0 99999\ncpu1 100002 0 0 99998\n",
                50,
                List.of("cpu1", "cpu0"),
                "50.0005% and 50.001%: nothing is rounded.");
    }

    @Test
    void putsTheLowerNumberFirstWhereCpusAreEquallyBusy() {
        check(
                new TreeMap<>(Map.of("cpu10", 48, "cpu2", 48, "cpu1", 32, "cpu100", 48, "cpu3", 48)),
                50,
                List.of("cpu2", "cpu3", "cpu10", "cpu100", "cpu1"),
                "2 is a lower number than 10, although \"cpu10\" comes first as text.");
    }

    @Test
    void takesWhoIsJustHotEnough() {
        check(
                new TreeMap<>(Map.of("cpu0", 48, "cpu1", 47, "cpu2", 49)),
                75,
                List.of("cpu2", "cpu0"),
                "48 of 64 are 75%: at least 75%.");
        check(
                new TreeMap<>(Map.of("cpu0", 0, "cpu1", 1)),
                0,
                List.of("cpu1", "cpu0"),
                "Every CPU is busy for at least 0%. The line of all CPUs is no CPU.");
    }

    @Test
    void doesNotTakeWaitingForWork() {
        check(
                "cpu0 0 0 0 0 0 0 0 0\ncpu1 0 0 0 0 0 0 0 0\ncpu2 0 0 0 0 0 0 0 0\ncpu3 0 0 0 0\n",
                "cpu0 2 0 0 0 14 0 0 0\ncpu1 4 0 0 0 0 0 0 12\ncpu2 8 0 0 8 0 0 0 0 8\ncpu3 0 0 0 16\n",
                20,
                List.of("cpu2", "cpu1"),
                "cpu0 waits for a disk; cpu1 is busy for 25%, the rest was stolen; cpu2 runs a guest for half of the time.");
    }

    @Test
    void knowsNothingOfCpusThatCameOrWent() {
        check(
                "cpu0 0 0 0 0\ncpu1 0 0 0 0\n",
                "cpu1 16 0 0 0\ncpu2 16 0 0 0\n",
                50,
                List.of("cpu1"),
                "cpu0 has gone and cpu2 has come: of neither is known what it did.");
        check("", "", 0, List.of(), "No CPUs, no hot ones.");
    }

    @Test
    void takesAsManyStepsForEachOfAThousandCpus() {
        IntToLongFunction steps = new SteppedLoader(StepsOfHot.class).create(IntToLongFunction.class, StepsOfHot.class);
        Growth.of("steps of your code for hot, with so many CPUs", CPUS, steps)
                .atMost(
                        Growth.LINEAR,
                        "Read each text once, and look names up in a map: do not search for each of them.");
    }

    @Test
    void findsRandomHotCpus() {
        SplittableRandom random = Seed.random("findsRandomHotCpus");
        for (int i = 0; i < RANDOM_CASES; i++) {
            Map<String, Integer> busy = new TreeMap<>();
            for (int cpu = random.nextInt(14); cpu >= 0; cpu--) {
                busy.put("cpu" + random.nextInt(120), random.nextInt(65));
            }
            int least = random.nextInt(65);
            List<String> expected = new ArrayList<>(busy.keySet());
            expected.removeIf(cpu -> busy.get(cpu) < least);
            expected.sort(Comparator.comparingInt((String cpu) -> -busy.get(cpu))
                    .thenComparingInt(cpu -> Integer.parseInt(cpu.substring(3))));
            check(busy, least * 100.0 / 64, expected, "The busiest first, then the lower number.");
        }
    }
}
