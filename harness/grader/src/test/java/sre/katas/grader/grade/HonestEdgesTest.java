package sre.katas.grader.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static sre.katas.grader.work.TestVerdict.EXITED;
import static sre.katas.grader.work.TestVerdict.NOT_RUN;
import static sre.katas.grader.work.TestVerdict.PASSED;
import static sre.katas.grader.work.TestVerdict.RUNTIME_ERROR;
import static sre.katas.grader.work.TestVerdict.TIME_LIMIT;
import static sre.katas.grader.work.TestVerdict.WRONG_ANSWER;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.trial.TrialKata;
import sre.katas.grader.trial.TrialLibraries;
import sre.katas.grader.work.Conditions;
import sre.katas.grader.work.Fence;
import sre.katas.grader.work.TestVerdict;

/** What suites may hold besides plain tests, and where in a suite an attempt can fail. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HonestEdgesTest {

    private static final String STUB = """
            package kata.subject;
            public final class Subject {
                public static void at(String where) { throw new UnsupportedOperationException(); }
                public static int twice(int n) { throw new UnsupportedOperationException(); }
            }
            """;

    private static final String FRAMED = """
            Framed() { Subject.at("constructor"); }
            @BeforeAll static void beforeAll() { Subject.at("beforeAll"); }
            @AfterAll static void afterAll() { Subject.at("afterAll"); }
            @BeforeEach void beforeEach() { Subject.at("beforeEach"); }
            @AfterEach void afterEach() { Subject.at("afterEach"); }
            @Test void one() { Subject.at("one"); }
            @Test void two() { Subject.at("two"); }
            """;

    private static final String KINDS = """
            @ParameterizedTest @ValueSource(ints = {1, 2, 3}) void parameters(int n) { assertEquals(2 * n, Subject.twice(n)); }
            @RepeatedTest(3) void repeated() { assertEquals(4, Subject.twice(2)); }
            @TestFactory Stream<DynamicTest> dynamic() {
                return IntStream.of(1, 3).mapToObj(n -> DynamicTest.dynamicTest("of " + n, () -> assertEquals(2 * n, Subject.twice(n))));
            }
            @TestFactory Stream<DynamicTest> noneAtAll() { return Stream.of(); }
            @Disabled("for now") @Test void disabled() { assertEquals(4, Subject.twice(2)); }
            @Test void assumes() { Assumptions.assumeTrue(Subject.twice(2) == 5, "not on this machine"); }
            @Test void prints() { Subject.twice(2); System.out.println("x".repeat(900_000)); }
            @Test void judges() {
                sre.katas.fixtures.Expectation.given("n", 5).expected("twice", 10).got(Subject.twice(5)).check();
            }
            @Test void slow() { assertEquals(8, Subject.twice(4)); }
            @Nested class Inner { @Test void inside() { assertEquals(2, Subject.twice(1)); } }
            """;

    private Grader grader;
    private Kata kata;
    private Path attempts;

    @BeforeAll
    void start(@TempDir Path folder) {
        kata = TrialKata.in(folder, TrialKata.SHORT_LIMITS)
                .stage("Framed", FRAMED)
                .stage("Kinds", KINDS)
                .stage("Last", "@Test void last() { Subject.at(\"last\"); }")
                .write(STUB);
        grader = new Grader(TrialLibraries.find(), Fence.NONE, true);
        TrialKata.publish(kata, grader);
        attempts = folder.resolve("attempts");
    }

    @AfterAll
    void stop() {
        grader.close();
    }

    @Test
    void everyKindOfTestIsOneUnit() {
        Verdict verdict = grade("", "return 2 * n;");
        assertThat(verdicts(verdict))
                .containsEntry("Kinds#parameters", PASSED)
                .containsEntry("Kinds#repeated", PASSED)
                .containsEntry("Kinds#dynamic", PASSED)
                .containsEntry("Kinds#noneAtAll", NOT_RUN)
                .containsEntry("Kinds#disabled", NOT_RUN)
                .containsEntry("Kinds#assumes", NOT_RUN)
                .containsEntry("Kinds#prints", PASSED)
                .containsEntry("Kinds.Inner#inside", PASSED)
                .containsEntry("Kinds#judges", PASSED)
                .hasSize(13);
        assertThat(test(verdict, "Kinds#disabled").message()).isEqualTo("skipped: for now");
        assertThat(test(verdict, "Kinds#assumes").message()).contains("not on this machine");
        assertThat(verdict.verdict()).as("skipped tests are no green stage").isEqualTo(AttemptVerdict.IN_PROGRESS);
    }

    @Test
    void theCaseThatFailsIsNamed() {
        Verdict verdict = grade("", "return n == 3 ? 7 : 2 * n;");
        assertThat(verdicts(verdict))
                .containsEntry("Kinds#parameters", WRONG_ANSWER)
                .containsEntry("Kinds#repeated", PASSED)
                .containsEntry("Kinds#dynamic", WRONG_ANSWER);
        assertThat(test(verdict, "Kinds#parameters").message())
                .contains("case [3]")
                .contains("expected: <6> but was: <7>");
        assertThat(test(verdict, "Kinds#dynamic").message()).contains("case of 3");
    }

    @Test
    void whatAnAttemptWasGivenWhenItThrewIsTold() {
        Verdict verdict = grade("", "if (n == 5) throw new IllegalStateException(\"five\"); return 2 * n;");
        assertThat(test(verdict, "Kinds#judges").message())
                .isEqualTo("n               5\nexpected twice  10\nthrew java.lang.IllegalStateException: five");
    }

    @Test
    void whatAnAttemptWasGivenThatNeverEndsIsTold() {
        Verdict verdict = grade("", "while (n == 5) { } return 2 * n;");
        assertThat(test(verdict, "Kinds#judges").message()).matches("n  5\nstill running after .*");
    }

    @Test
    void whereItIsNotKnownWhatWasGivenTheLineOfTheTestIsTold() {
        Verdict verdict = grade(
                "if (where.equals(\"last\")) throw new IllegalStateException();",
                "if (n == 1) throw new IllegalStateException(); return 2 * n;");
        assertThat(test(verdict, "Last#last").message())
                .matches("threw java.lang.IllegalStateException\ncalled in Last.java:[1-9][0-9]*");
        assertThat(test(verdict, "Kinds.Inner#inside").message())
                .matches("threw java.lang.IllegalStateException\ncalled in Kinds.java:[1-9][0-9]*");
    }

    @Test
    void theLineOfTheTestIsToldOfWhatNeverEnds() {
        Verdict verdict = grade("while (where.equals(\"last\")) { }", "return 2 * n;");
        assertThat(test(verdict, "Last#last").message())
                .matches("still running after .*\ncalled in Last.java:[1-9][0-9]*");
    }

    @Test
    void aRightAnswerMayUseMostOfItsTime() {
        Verdict verdict = grade("", SLOW);
        assertThat(verdicts(verdict)).containsEntry("Kinds#slow", PASSED).containsEntry("Last#last", PASSED);
    }

    @Test
    void onlyWhatWasAskedForRuns() {
        Path sources = write("", "return 2 * n;");
        Verdict verdict = grader.grade(GradeRequest.of(kata, sources, 1).only(Set.of("Kinds#repeated")));
        assertThat(verdicts(verdict)).containsExactly(Map.entry("Kinds#repeated", PASSED));
        assertThat(verdict.partial()).isTrue();
        assertThat(verdict.verdict()).as("a part is not the whole").isEqualTo(AttemptVerdict.IN_PROGRESS);
    }

    /** Whichever of the two comes first, it would end the only worker. */
    @Test
    void whatWasNotAskedForDoesNotRun() {
        for (String asked : List.of("one", "two")) {
            Path sources =
                    write("if (!where.equals(\"" + asked + "\") && where.length() == 3) System.exit(0);", "return 0;");
            GradeRequest request = GradeRequest.of(kata, sources, 1)
                    .only(Set.of("Framed#" + asked))
                    .under(Conditions.ONE_WORKER);
            assertThat(verdicts(grader.grade(request))).containsExactly(Map.entry("Framed#" + asked, PASSED));
        }
    }

    static Stream<Arguments> places() {
        return Stream.of(
                arguments("beforeAll", "throw new IllegalStateException();", RUNTIME_ERROR, RUNTIME_ERROR),
                arguments("beforeAll", "System.exit(0);", EXITED, EXITED),
                arguments("beforeAll", "while (true) { }", TIME_LIMIT, TIME_LIMIT),
                arguments("beforeEach", "throw new IllegalStateException();", RUNTIME_ERROR, RUNTIME_ERROR),
                arguments("constructor", "throw new IllegalStateException();", RUNTIME_ERROR, RUNTIME_ERROR),
                arguments("afterEach", "throw new AssertionError(\"unclean\");", WRONG_ANSWER, WRONG_ANSWER),
                arguments("afterAll", "throw new AssertionError(\"unclean\");", WRONG_ANSWER, WRONG_ANSWER),
                arguments("one", "throw new AssertionError(\"wrong\");", WRONG_ANSWER, PASSED),
                arguments("one", "throw new OutOfMemoryError();", TestVerdict.MEMORY_LIMIT, PASSED));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("places")
    void aFailureStaysWithItsClass(String where, String action, TestVerdict one, TestVerdict two) {
        Verdict verdict = grade("if (where.equals(\"" + where + "\")) { " + action + " }", "return 2 * n;");
        assertThat(verdicts(verdict))
                .containsEntry("Framed#one", one)
                .containsEntry("Framed#two", two)
                .containsEntry("Kinds#repeated", PASSED)
                .containsEntry("Last#last", PASSED);
    }

    @Test
    void anExitAfterTheLastTestOfAClassTakesThatTestsPass() {
        Verdict verdict = grade("if (where.equals(\"afterAll\")) System.exit(0);", "return 2 * n;");
        assertThat(verdicts(verdict)).containsEntry("Kinds#repeated", PASSED).containsEntry("Last#last", PASSED);
        assertThat(Set.of(verdicts(verdict).get("Framed#one"), verdicts(verdict).get("Framed#two")))
                .containsExactlyInAnyOrder(PASSED, EXITED);
    }

    @Test
    void theNumberOfWorkersIsBoundedAndTheRestIsNotRun() {
        Verdict verdict = grade("", "System.exit(0); return 0;");
        assertThat(verdicts(verdict).values()).contains(EXITED).doesNotContain(WRONG_ANSWER);
        Verdict all = grade("System.exit(0);", "System.exit(0); return 0;");
        assertThat(verdicts(all).values()).contains(EXITED, NOT_RUN).doesNotContain(PASSED);
        assertThat(all.stages().get(2).tests().get(0).message()).contains("too many workers");
    }

    /** Four tenths of a second of CPU time, however long that takes on a loaded machine. */
    private static final String SLOW = """
            long start = cpu();
            while (n == 4 && cpu() - start < 400) { Math.sqrt(n); }
            return 2 * n;
            }
            static long cpu() {
                return ProcessHandle.current().info().totalCpuDuration().get().toMillis();
            """;

    private Verdict grade(String at, String twice) {
        return grader.grade(GradeRequest.of(kata, write(at, twice), 1));
    }

    private Path write(String at, String twice) {
        String source =
                "package kata.subject;\npublic final class Subject {\n    public static void at(String where) { " + at
                        + " }\n    public static int twice(int n) { " + twice + " }\n}\n";
        TrialKata.write(attempts.resolve("kata/subject/Subject.java"), source);
        return attempts;
    }

    private static Map<String, TestVerdict> verdicts(Verdict verdict) {
        Map<String, TestVerdict> verdicts = new LinkedHashMap<>();
        verdict.stages().forEach(stage -> stage.tests().forEach(test -> verdicts.put(test.id(), test.verdict())));
        return verdicts;
    }

    private static TestResult test(Verdict verdict, String id) {
        return verdict.stages().stream()
                .flatMap(stage -> stage.tests().stream())
                .filter(test -> test.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
