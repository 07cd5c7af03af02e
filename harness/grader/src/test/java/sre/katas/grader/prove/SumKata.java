package sre.katas.grader.prove;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.catalog.KataReader;
import sre.katas.grader.catalog.SuiteLock;
import sre.katas.grader.grade.Grader;

/** A small sound kata in a folder of the test's own, for a test to put one defect into. */
final class SumKata {

    private static final String TOML = """
            title   = "Sum"
            minutes = 5
            level   = "warm-up"
            week    = 1
            skills  = ["S1"]
            hints   = ["Add.", "Add the two.", "a + b"]
            [[stages]]
            title = "Adds small numbers"
            tests = "SmallTest"
            [[stages]]
            title = "Refuses what does not fit"
            tests = "OverflowTest"
            [limits]
            test = "1s"
            """;

    private static final String SMALL = """
            package kata.sum;
            import static org.junit.jupiter.api.Assertions.assertEquals;
            import org.junit.jupiter.api.Test;
            class SmallTest {
                @Test void addsTwoNumbers() { assertEquals(5, new Sum().of(2, 3), "2 + 3"); }
                @Test void addsNegativeNumbers() { assertEquals(-5, new Sum().of(-2, -3), "-2 + -3"); }
            }
            """;

    private static final String OVERFLOW = """
            package kata.sum;
            import static org.junit.jupiter.api.Assertions.assertEquals;
            import static org.junit.jupiter.api.Assertions.assertThrows;
            import org.junit.jupiter.api.Test;
            class OverflowTest {
                @Test void refusesASumThatDoesNotFit() {
                    assertEquals(3, new Sum().of(1, 2));
                    assertThrows(ArithmeticException.class, () -> new Sum().of(Integer.MAX_VALUE, 1));
                }
            }
            """;

    private static final String REJECTED = """
            [wraps]
            why     = "int arithmetic wraps around"
            verdict = "WRONG_ANSWER"
            stage   = "OverflowTest"
            test    = "refusesASumThatDoesNotFit"
            [subtracts]
            why     = "it subtracts"
            verdict = "WRONG_ANSWER"
            stage   = "SmallTest"
            test    = "addsTwoNumbers"
            [absolute]
            why     = "it loses the sign"
            verdict = "WRONG_ANSWER"
            stage   = "SmallTest"
            test    = "addsNegativeNumbers"
            [divides]
            why     = "it divides by zero"
            verdict = "RUNTIME_ERROR"
            stage   = "SmallTest"
            test    = "addsTwoNumbers"
            [constant]
            why     = "it returns five"
            verdict = "WRONG_ANSWER"
            stage   = "SmallTest"
            test    = "addsNegativeNumbers"
            """;

    private final Path root;

    /** Writes the sound kata below a folder. */
    SumKata(Path root) {
        this.root = root;
        home("kata.toml", TOML);
        home("pom.xml", "<project/>");
        home("README.md", "# Sum\n\n## Stages\n\n1. Adds small numbers\n2. Refuses what does not fit\n");
        home("src/main/java/kata/sum/Sum.java", body("throw new UnsupportedOperationException();"));
        home("src/test/java/kata/sum/SmallTest.java", SMALL);
        home("src/test/java/kata/sum/OverflowTest.java", OVERFLOW);
        answers("NOTES.md", "Addition.\n");
        answer("stub", "throw new UnsupportedOperationException();");
        answer("reference", "return Math.addExact(a, b);");
        answer(
                "accepted/long",
                "long sum = (long) a + b; if (sum != (int) sum) throw new ArithmeticException(); return (int) sum;");
        answer("accepted/swapped", "return Math.addExact(b, a);");
        answer("rejected/wraps", "return a + b;");
        answer("rejected/subtracts", "return Math.subtractExact(a, b);");
        answer("rejected/absolute", "return Math.abs(Math.addExact(a, b));");
        answer("rejected/divides", "return Math.addExact(a, b) / (a - a);");
        answer("rejected/constant", "return 5;");
        answers("rejected.toml", REJECTED);
    }

    Path home() {
        return root.resolve("katas/9-test/sum");
    }

    SumKata home(String file, String text) {
        return write(home().resolve(file), text);
    }

    SumKata answers(String file, String text) {
        return write(root.resolve("solutions/9-test/sum").resolve(file), text);
    }

    /** Writes one answer: what the body of {@code int of(int a, int b)} does. */
    SumKata answer(String folder, String statements) {
        return answers(folder + "/kata/sum/Sum.java", body(statements));
    }

    /** Publishes the tests as they stand, and reads the kata. */
    Kata publish(Grader grader) {
        Kata kata = KataReader.read(home());
        SuiteLock lock = SuiteLocker.lockOf(kata, grader);
        lock.write(kata);
        return kata;
    }

    private static String body(String statements) {
        return "package kata.sum;\n/** Adds. */\npublic final class Sum {\n    public int of(int a, int b) { "
                + statements + " }\n}\n";
    }

    private SumKata write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
