package sre.katas.grader.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sre.katas.grader.grade.AttemptVerdict;
import sre.katas.grader.grade.StageResult;
import sre.katas.grader.grade.TestResult;
import sre.katas.grader.grade.Verdict;
import sre.katas.grader.work.Isolation;

/** Every row, graded by one warm grader under one isolation. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HostileAttempts {

    private static final Row HONEST = Row.strike("honest", "return \"right\";");

    private final Isolation isolation;
    private Trial trial;

    HostileAttempts(Isolation isolation) {
        this.isolation = isolation;
    }

    @BeforeAll
    void start(@TempDir Path folder) {
        trial = new Trial(folder, isolation);
    }

    @AfterAll
    void leavesNothing() {
        trial.close();
        Leftovers.expectNone();
    }

    Stream<Row> rows() {
        String wanted = System.getProperty("rows", "");
        return Stream.of(
                        LoopRows.rows(),
                        BlockingRows.rows(),
                        LoadingRows.rows(),
                        CompilingRows.rows(),
                        ExitRows.rows(),
                        MemoryRows.rows(),
                        ThreadRows.rows(),
                        OutputRows.rows(),
                        StateRows.rows(),
                        ExceptionRows.rows(),
                        FileRows.rows(),
                        ProcessRows.rows(),
                        TamperingRows.rows())
                .flatMap(List::stream)
                .filter(row -> row.toString().matches(".*(" + wanted + ").*"))
                .filter(row -> row.runsUnder(isolation));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void getsItsVerdictAndHarmsNothing(Row row) throws Exception {
        Verdict verdict = trial.grade(row);
        expect(row, verdict);
        Reports.expectValid(trial.kata(), verdict);
        assertThat(Files.readString(trial.treasure())).isEqualTo("still here");
        Leftovers.expectOnlyWarmWorkers();
        Leftovers.expectFree(trial.port());
        Verdict next = trial.grade(HONEST);
        assertThat(next.verdict()).as("the next grading: %s", next).isEqualTo(AttemptVerdict.SOLVED);
        assertThat(next.notes()).as("notes of the next grading").isEmpty();
    }

    private void expect(Row row, Verdict verdict) {
        List<TestResult> tests = verdict.stages().stream()
                .map(StageResult::tests)
                .flatMap(List::stream)
                .toList();
        assertThat(tests).extracting(TestResult::verdict).as("%s", verdict).isEqualTo(row.verdicts(isolation));
        assertThat(verdict.verdict()).as("%s", verdict).isEqualTo(row.whole(isolation));
        assertThat(verdict.edited()).isFalse();
        assertThat(verdict.isolation()).isEqualTo(isolation.words());
        TestResult strike = tests.get(1);
        String words = strike.message() + "\n" + String.join("\n", verdict.problems());
        row.words().forEach(part -> assertThat(words).contains(part));
        String notes = String.join("\n", verdict.notes());
        row.notes().forEach(part -> assertThat(notes).contains(part));
        if (row.isQuiet()) {
            assertThat(verdict.notes()).isEmpty();
        }
        assertThat(notes.length()).as("length of the notes").isLessThan(2_000);
        if (row.frame() != null) {
            assertThat(strike.frames())
                    .anySatisfy(frame ->
                            assertThat(frame).startsWith("Subject.java:").endsWith(row.frame()));
        }
    }
}
