package sre.katas.grader.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sre.katas.grader.catalog.ConfigException;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.catalog.KataReader;
import sre.katas.grader.trial.TrialKata;
import sre.katas.grader.trial.TrialLibraries;
import sre.katas.grader.work.Fence;
import sre.katas.grader.work.TestVerdict;

/** A learner may edit the tests, to understand them; what comes of it is shown, and does not count as solved. */
class EditedTestsTest {

    private static final String STUB = """
            package kata.subject;
            public final class Subject {
                public static int twice(int n) { throw new UnsupportedOperationException(); }
            }
            """;

    @TempDir
    private Path root;

    private Grader grader;
    private TrialKata trial;
    private Kata kata;

    @BeforeEach
    void start() {
        trial = TrialKata.in(root, "")
                .stage("FirstTest", "@Test void one() { assertEquals(2, Subject.twice(1)); }")
                .stage(
                        "SecondTest",
                        "@Test void two() { assertEquals(4, Subject.twice(2)); }\n"
                                + "@Test void three() { assertEquals(6, Subject.twice(3)); }");
        kata = trial.write(STUB);
        grader = new Grader(TrialLibraries.find(), Fence.NONE, false);
        TrialKata.publish(kata, grader);
    }

    @AfterEach
    void stop() {
        grader.close();
    }

    @Test
    void theTestsAsPublishedAreNotEdited() {
        Verdict verdict = grade("return 2 * n;");
        assertThat(verdict.edited()).isFalse();
        assertThat(verdict.verdict()).isEqualTo(AttemptVerdict.SOLVED);
    }

    @Test
    void aTestThatWasMadeToPassShowsAsEdited() throws IOException {
        edit("SecondTest", "assertEquals(6, Subject.twice(3))", "assertEquals(7, Subject.twice(3))");
        Verdict verdict = grade("return n == 3 ? 7 : 2 * n;");
        assertThat(verdict.passed()).isEqualTo(3);
        expectEdited(verdict);
    }

    @Test
    void aTestThatWasDeletedCountsAsNotRun() throws IOException {
        edit("SecondTest", "@Test void three() { assertEquals(6, Subject.twice(3)); }", "");
        Verdict verdict = grade("return n == 3 ? 7 : 2 * n;");
        assertThat(verdict.total()).isEqualTo(3);
        assertThat(verdict.stages().get(1).tests().get(1).verdict()).isEqualTo(TestVerdict.NOT_RUN);
        expectEdited(verdict);
    }

    @Test
    void aTestThatWasAddedCountsForNothing() throws IOException {
        edit("FirstTest", "@Test void one()", "@Test void easy() { } @Test void one()");
        Verdict verdict = grade("return 2 * n;");
        assertThat(verdict.total()).isEqualTo(3);
        expectEdited(verdict);
    }

    @Test
    void aStageThatWasTakenOutOfKataTomlShowsAsEdited() throws IOException {
        Path toml = kata.home().resolve("kata.toml");
        String text = Files.readString(toml);
        Files.writeString(toml, text.substring(0, text.lastIndexOf("[[stages]]")));
        kata = KataReader.read(kata.home());
        expectEdited(grade("return n == 1 ? 2 : 0;"));
    }

    @Test
    void aTestClassThatWasDeletedIsNamed() throws IOException {
        Files.delete(kata.testSources().resolve("kata/subject/SecondTest.java"));
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> KataReader.read(kata.home())))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("SecondTest is missing");
    }

    @Test
    void testsThatDoNotCompileAreNoFaultOfTheLearners() throws IOException {
        edit("SecondTest", "@Test void three()", "@Test void three");
        Verdict verdict = grade("return 2 * n;");
        assertThat(verdict.verdict()).isEqualTo(AttemptVerdict.HARNESS_ERROR);
        assertThat(verdict.problems()).anyMatch(problem -> problem.contains("SecondTest.java:"));
    }

    @Test
    void aSuiteWithoutTestsIsNeverAPass() throws IOException {
        edit("FirstTest", "@Test void one()", "void one()");
        edit("SecondTest", "@Test void two()", "void two()");
        edit("SecondTest", "@Test void three()", "void three()");
        Verdict verdict = grade("return 2 * n;");
        assertThat(verdict.verdict()).isEqualTo(AttemptVerdict.HARNESS_ERROR);
        assertThat(verdict.problems()).anyMatch(problem -> problem.contains("no tests were found"));
    }

    @Test
    void aLockThatIsMissingOrDamagedIsNamed() throws IOException {
        Path lock = trial.answers().resolve("suite.lock");
        Files.writeString(lock, "sha256 nonsense\n");
        assertThat(grade("return 2 * n;").problems()).anyMatch(problem -> problem.contains("suite.lock: is damaged"));
        Files.delete(lock);
        assertThat(grade("return 2 * n;").problems()).anyMatch(problem -> problem.contains("suite.lock: is missing"));
    }

    @Test
    void aLockWithoutTestsForAStageIsRefused() throws IOException {
        Path lock = trial.answers().resolve("suite.lock");
        Files.writeString(lock, Files.readString(lock).replaceAll("SecondTest#.*\n", ""));
        Verdict verdict = grade("return 2 * n;");
        assertThat(verdict.verdict()).isEqualTo(AttemptVerdict.HARNESS_ERROR);
        assertThat(verdict.problems()).anyMatch(problem -> problem.contains("stage \"SecondTest\" has no tests"));
    }

    private static void expectEdited(Verdict verdict) {
        assertThat(verdict.edited()).isTrue();
        assertThat(verdict.verdict()).isEqualTo(AttemptVerdict.IN_PROGRESS);
        assertThat(verdict.notes()).anyMatch(note -> note.contains("does not count as solved"));
    }

    private void edit(String testClass, String from, String to) throws IOException {
        Path file = kata.testSources().resolve("kata/subject/" + testClass + ".java");
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private Verdict grade(String body) {
        Path attempt = root.resolve("attempt");
        TrialKata.write(
                attempt.resolve("kata/subject/Subject.java"),
                STUB.replace("throw new UnsupportedOperationException();", body));
        return grader.grade(GradeRequest.of(kata, attempt, 1));
    }
}
