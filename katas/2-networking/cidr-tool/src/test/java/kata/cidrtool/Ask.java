package kata.cidrtool;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Golden;

/** Calls the attempt, and compares. */
final class Ask {

    private Ask() {}

    static void network(String text, String expected, String rule) {
        check("network(" + text + ")", expected, () -> CidrTool.network(text), rule);
    }

    static void contains(String block, String address, boolean expected, String rule) {
        check("contains(" + block + ", " + address + ")", expected, () -> CidrTool.contains(block, address), rule);
    }

    /**
     * @param blocks with blanks between
     * @param expected with blanks between
     */
    static void aggregate(String blocks, String expected, String rule) {
        checkLines("aggregate(" + words(blocks) + ")", expected, () -> CidrTool.aggregate(words(blocks)), rule);
    }

    static void range(String first, String last, String expected, String rule) {
        checkLines("range(" + first + ", " + last + ")", expected, () -> CidrTool.range(first, last), rule);
    }

    static void exclude(String block, String hole, String expected, String rule) {
        checkLines("exclude(" + block + ", " + hole + ")", expected, () -> CidrTool.exclude(block, hole), rule);
    }

    static void check(String call, Object expected, Supplier<?> work, String rule) {
        Expectation.given("call", call)
                .expected(expected)
                .got(work.get())
                .because(rule)
                .check();
    }

    /** The attempt refuses, with the exception that the brief names. */
    static void refused(String call, Callable<?> work, String rule) {
        Expectation facts = Expectation.given("call", call).expected("IllegalArgumentException");
        String got;
        try {
            got = "returned " + work.call();
        } catch (IllegalArgumentException expected) {
            facts.close();
            return;
        } catch (Exception e) {
            got = "threw " + e;
        }
        throw facts.got(got).because(rule).failure();
    }

    /** A list that can be changed, as a caller's own would be. */
    static List<String> words(String text) {
        return new ArrayList<>(text.isEmpty() ? List.of() : List.of(text.split(" ")));
    }

    private static void checkLines(
            String call, String expected, Supplier<? extends Collection<String>> work, String rule) {
        Supplier<String> lines = () -> {
            Collection<String> got = work.get();
            return got == null ? null : String.join("\n", got);
        };
        check(call, expected.replace(' ', '\n'), lines, rule);
    }

    /** What a tool said of each line of a text file. */
    static void checkGolden(String name, Answer attempt) {
        List<String> inputs = TextFile.of(name + ".txt");
        List<String> expected = Golden.text(Ask.class, name).lines().toList();
        for (int i = 0; i < inputs.size(); i++) {
            attempt.check(inputs.get(i), expected.get(i), "This is what ipaddress of Python says.");
        }
    }

    /** Asks the attempt about one line. */
    interface Answer {
        void check(String input, String expected, String rule);
    }
}
