package sre.katas.grader.hostile;

import static sre.katas.grader.work.TestVerdict.PASSED;
import static sre.katas.grader.work.TestVerdict.STACK_OVERFLOW;
import static sre.katas.grader.work.TestVerdict.TIME_LIMIT;

import java.util.List;

/** Attempts that never come to an end by themselves. */
final class LoopRows {

    private LoopRows() {}

    static List<Row> rows() {
        return List.of(
                Row.strike("loops: spins", "spin(); return null;")
                        .gives(TIME_LIMIT)
                        .standsIn("strike"),
                Row.strike("loops: counts long without a safepoint poll", COUNTS)
                        .gives(TIME_LIMIT),
                Row.strike("loops: swallows interrupts", SWALLOWS_INTERRUPTS)
                        .gives(TIME_LIMIT)
                        .standsIn("strike"),
                Row.strike("loops: catches Throwable in a loop", CATCHES_ALL).gives(TIME_LIMIT),
                Row.strike("loops: in finally", "try { return 1 / (before().length() - 6); } finally { spin(); }")
                        .gives(TIME_LIMIT)
                        .standsIn("strike"),
                Row.strike(
                                "loops: for ever in parallel",
                                "IntStream.range(0, 8).parallel().forEach(i -> spin()); return null;")
                        .gives(TIME_LIMIT),
                Row.strike("loops: recurses for ever", "return strike();")
                        .gives(STACK_OVERFLOW)
                        .standsIn("strike"),
                Row.strike("loops: recurses for ever and catches it", CATCHES_OVERFLOW)
                        .gives(PASSED)
                        .quietly(),
                Row.strike("loops: recurses anew in each finally", "recurse(); return \"right\";")
                        .members("static void recurse() { try { recurse(); } finally { recurse(); } }")
                        .gives(TIME_LIMIT),
                Row.strike("loops: a regex that backtracks without end", BACKTRACKS)
                        .gives(TIME_LIMIT)
                        .standsIn("strike"),
                Row.strike("loops: a regex that overflows the stack", OVERFLOWING_REGEX)
                        .gives(STACK_OVERFLOW));
    }

    private static final String COUNTS = """
            int sum = 0;
            for (int k = 0; k < 1_000_000; k++) {
                for (int i = 0; i < Integer.MAX_VALUE; i++) { sum += i ^ (sum << 1); }
            }
            return sum == 42 ? "wrong" : "right";
            """;

    private static final String SWALLOWS_INTERRUPTS = """
            while (true) {
                try { Thread.sleep(1000); } catch (InterruptedException e) { Thread.interrupted(); }
            }
            """;

    private static final String CATCHES_ALL = """
            while (true) {
                try { throw new Error("again"); } catch (Throwable t) { System.getProperty("again"); }
            }
            """;

    private static final String CATCHES_OVERFLOW = """
            try { return strike(); } catch (StackOverflowError e) { return "right"; }
            """;

    private static final String BACKTRACKS = """
            return "x".repeat(60).matches("(x+x+)+(y)\\\\2") ? "wrong" : "right";
            """;

    private static final String OVERFLOWING_REGEX = """
            return "ab".repeat(500_000).matches("(a|b)*") ? "right" : "wrong";
            """;
}
