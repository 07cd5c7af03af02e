package sre.katas.grader.prove;

import java.util.Optional;
import java.util.stream.Collectors;
import sre.katas.grader.grade.StageResult;
import sre.katas.grader.grade.TestResult;
import sre.katas.grader.grade.Verdict;
import sre.katas.grader.work.TestVerdict;

/** The first failure of a verdict as a learner reads it, without what differs from run to run. */
final class LearnerText {

    private LearnerText() {}

    /**
     * The first failing test's text, but for tests that meet the time limit and are not the declared one:
     * which of several slow tests comes to its limit first depends on the machine.
     */
    static String firstFailure(Rejection declared, Verdict verdict) {
        if (!verdict.problems().isEmpty()) {
            return verdict.verdict() + "\n" + normal(String.join("\n", verdict.problems())) + "\n";
        }
        Optional<StageResult> stage = Failing.firstStage(verdict);
        if (stage.isEmpty()) {
            return verdict.verdict() + "\n";
        }
        TestResult test = stage.get().tests().stream()
                .filter(result -> !result.passed())
                .filter(result -> result.id().endsWith("#" + declared.test())
                        || (declared.verdict() != TestVerdict.TIME_LIMIT && result.verdict() != TestVerdict.TIME_LIMIT))
                .findFirst()
                .or(() -> Failing.tests(verdict).stream().findFirst())
                .orElseThrow();
        String message = test.message() == null ? "" : test.message();
        return stage.get().stage().title() + "\n" + test.name() + " · " + test.verdict() + "\n\n" + normal(message)
                + "\n";
    }

    /**
     * Identity hashes, lambda names, temporary folders and the lower digits of large counts become an
     * ellipsis, since they differ from run to run; so do lines of tests; blanks at line ends go.
     */
    static String normal(String text) {
        return text.lines()
                .map(line -> line.replaceAll("@[0-9a-f]{4,16}\\b", "@…")
                        .replaceAll("\\$\\$Lambda[$/][\\w./]*", "\\$\\$Lambda…")
                        .replaceAll("/tmp/[\\w./-]+", "/tmp/…")
                        .replaceAll("^(called in \\w+\\.java):\\d+$", "$1:…")
                        .replaceAll("\\b(\\d{2})\\d{3,}\\b", "$1…")
                        .stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    /**
     * What is compared: a text without the counts and the names of threads that differ from run to run,
     * and without which of several schedules was the first to show a race, and what it showed.
     */
    static String comparable(String text) {
        String whole = normal(text);
        String lines = whole.contains("\nschedule ") ? whole.replaceAll("(?m)^(schedule|got) .*$", "$1 …") : whole;
        return lines.replaceAll("pool-\\d+-thread-\\d+", "pool-…").replaceAll("\\b\\d{3,}\\b|\\b\\d{2}…", "…");
    }
}
