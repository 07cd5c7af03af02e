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
import sre.katas.grader.grade.Verdict;
import sre.katas.grader.work.Isolation;

/** Rows of the table, each graded by one warm grader under one isolation. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HostileAttempts {

    private static final Row HONEST = Row.strike("honest", "return \"right\";");

    private final Isolation isolation;
    private final List<Row> rows;
    private Trial trial;

    /** Those of the rows that can be graded under this isolation. */
    HostileAttempts(Isolation isolation, Stream<Row> rows) {
        this.isolation = isolation;
        this.rows = rows.filter(row -> row.runsUnder(isolation)).toList();
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

    List<Row> rows() {
        return rows;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void getsItsVerdictAndHarmsNothing(Row row) throws Exception {
        Verdict verdict = trial.grade(row);
        Checks.expect(row, verdict, isolation);
        Reports.expectValid(trial.kata(), verdict);
        assertThat(Files.readString(trial.treasure())).isEqualTo("still here");
        Leftovers.expectOnlyWarmWorkers();
        Leftovers.expectFree(trial.port());
        Verdict next = trial.grade(HONEST);
        assertThat(next.verdict()).as("the next grading: %s", next).isEqualTo(AttemptVerdict.SOLVED);
        assertThat(next.notes()).as("notes of the next grading").isEmpty();
    }
}
