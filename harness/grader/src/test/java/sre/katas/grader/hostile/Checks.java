package sre.katas.grader.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import sre.katas.grader.grade.StageResult;
import sre.katas.grader.grade.TestResult;
import sre.katas.grader.grade.Verdict;
import sre.katas.grader.work.Isolation;

/** Compares a verdict with what a row says that it must be. */
final class Checks {

    private static final int LONGEST_NOTES = 2_000;

    private Checks() {}

    static void expect(Row row, Verdict verdict, Isolation isolation) {
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
        assertThat(notes.length()).as("length of the notes").isLessThan(LONGEST_NOTES);
        if (row.frame() != null) {
            assertThat(strike.frames())
                    .anySatisfy(frame ->
                            assertThat(frame).startsWith("Subject.java:").endsWith(row.frame()));
        }
    }
}
