package sre.katas.grader.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static sre.katas.grader.work.TestVerdict.MEMORY_LIMIT;
import static sre.katas.grader.work.TestVerdict.OUTPUT_LIMIT;
import static sre.katas.grader.work.TestVerdict.RUNTIME_ERROR;
import static sre.katas.grader.work.TestVerdict.STACK_OVERFLOW;
import static sre.katas.grader.work.TestVerdict.TIME_LIMIT;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.trial.TrialKata;
import sre.katas.grader.trial.TrialLibraries;
import sre.katas.grader.work.Fence;
import sre.katas.grader.work.Isolation;
import sre.katas.grader.work.TestVerdict;

/** Each limit of kata.toml bites: what passes by default fails under it. */
class LimitsTest {

    private static final String STUB = """
            package kata.subject;
            public final class Subject {
                public static void work() throws Exception { throw new UnsupportedOperationException(); }
            }
            """;

    private static final String FOR_EVER = "Thread.sleep(600_000);";

    @TempDir
    private Path root;

    static Stream<Arguments> limits() {
        return Stream.of(
                arguments("heap = \"32m\"", "byte[] b = new byte[40 << 20]; b[7] = 1;", MEMORY_LIMIT, "heap of 32 MiB"),
                arguments(
                        "direct = \"4m\"",
                        "java.nio.ByteBuffer.allocateDirect(8 << 20).put(7, (byte) 1);",
                        MEMORY_LIMIT,
                        "direct"),
                arguments("stack = \"256k\"", "deep(3_500);", STACK_OVERFLOW, "StackOverflowError"),
                arguments(
                        "output = \"64k\"", "System.out.println(\"x\".repeat(300_000));", OUTPUT_LIMIT, "65536 bytes"),
                arguments("test = \"300ms\"", FOR_EVER, TIME_LIMIT, "300 ms"),
                arguments("suite = \"2s\"", FOR_EVER, TIME_LIMIT, "the whole suite may take 2 s"),
                arguments("cpu = \"1s\"", "burn(3_000);", TIME_LIMIT, "1 s of CPU time"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("limits")
    void aLimitBites(String limit, String body, TestVerdict expected, String words) {
        TestResult result = grade("[limits]\n" + limit + "\n", body, Isolation.available());
        assertThat(result.verdict()).as("%s", result).isEqualTo(expected);
        assertThat(result.message()).contains(words);
        if (!body.equals(FOR_EVER)) {
            assertThat(grade("", body, Isolation.available()).verdict())
                    .as("by default")
                    .isEqualTo(TestVerdict.PASSED);
        }
    }

    @Test
    void theLimitOfAFileBitesWhereTheMachineHasProcessLimits() {
        Assumptions.assumeTrue(Isolation.available() != Isolation.PROCESS, "no process limits here");
        String body = "java.nio.file.Files.write(java.nio.file.Path.of(\"file\"), new byte[9 << 20]);";
        TestResult result = grade("[limits]\nfile = \"8m\"\n", body, Isolation.available());
        assertThat(result.verdict()).isEqualTo(RUNTIME_ERROR);
        assertThat(result.message()).contains("File too large");
        assertThat(grade("", body, Isolation.available()).verdict()).isEqualTo(TestVerdict.PASSED);
    }

    @Test
    void theVerdictNamesWhatWasInForce() {
        List<String> words = Stream.of(Isolation.values()).map(Isolation::words).toList();
        assertThat(words).contains("process").allMatch(text -> text.startsWith("process"));
        assertThat(verdict("", "", Isolation.PROCESS).isolation()).isEqualTo("process");
        assertThat(verdict("", "", Isolation.available()).isolation())
                .isEqualTo(Isolation.available().words());
    }

    private TestResult grade(String limits, String body, Isolation isolation) {
        return verdict(limits, body, isolation).stages().get(0).tests().get(0);
    }

    private Verdict verdict(String limits, String body, Isolation isolation) {
        Kata kata = TrialKata.in(root, limits)
                .stage("WorkTest", "@Test void works() throws Exception { Subject.work(); }")
                .write(STUB);
        try (Grader grader = new Grader(TrialLibraries.find(), Fence.NONE, false, isolation)) {
            TrialKata.publish(kata, grader);
            String source = STUB.replace("throw new UnsupportedOperationException();", body)
                    .replace("public final class Subject {", "public final class Subject {" + HELPERS);
            Path attempt = root.resolve("attempt");
            TrialKata.write(attempt.resolve("kata/subject/Subject.java"), source);
            return grader.grade(GradeRequest.of(kata, attempt, 1));
        }
    }

    private static final String HELPERS = """

            static int deep(int n) { return n == 0 ? 0 : 1 + deep(n - 1); }
            static void burn(long millis) {
                long start = cpu();
                while (cpu() - start < millis) { Math.sqrt(start); }
            }
            static long cpu() { return ProcessHandle.current().info().totalCpuDuration().get().toMillis(); }
            """;
}
