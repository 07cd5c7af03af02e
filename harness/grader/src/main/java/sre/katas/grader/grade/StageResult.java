package sre.katas.grader.grade;

import java.util.List;
import sre.katas.grader.catalog.Stage;

/** One stage of the grade, with its tests in the order of the source. */
public record StageResult(Stage stage, List<TestResult> tests) {

    public int passed() {
        return (int) tests.stream().filter(TestResult::passed).count();
    }

    public int total() {
        return tests.size();
    }

    public boolean green() {
        return total() > 0 && passed() == total();
    }
}
