package sre.katas.grader.prove;

import java.util.List;
import java.util.Optional;
import sre.katas.grader.grade.StageResult;
import sre.katas.grader.grade.TestResult;
import sre.katas.grader.grade.Verdict;

/** What has failed in a verdict. */
final class Failing {

    private Failing() {}

    static List<TestResult> tests(Verdict verdict) {
        return verdict.stages().stream()
                .flatMap(stage -> stage.tests().stream())
                .filter(test -> !test.passed())
                .toList();
    }

    static Optional<StageResult> firstStage(Verdict verdict) {
        return verdict.firstRed();
    }

    /** The first failing test, for a sentence: {@code NamesTest#readsSpaces WRONG_ANSWER: message}. */
    static String first(Verdict verdict) {
        if (!verdict.problems().isEmpty()) {
            return verdict.verdict() + ": " + verdict.problems().get(0);
        }
        return tests(verdict).stream()
                .findFirst()
                .map(test ->
                        test.id() + " " + test.verdict() + ": " + test.message() + " (seed " + verdict.seed() + ")")
                .orElse("nothing failed");
    }
}
