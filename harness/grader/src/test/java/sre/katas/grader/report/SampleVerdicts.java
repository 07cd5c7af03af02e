package sre.katas.grader.report;

import java.util.List;
import sre.katas.grader.catalog.Stage;
import sre.katas.grader.grade.AttemptVerdict;
import sre.katas.grader.grade.StageResult;
import sre.katas.grader.grade.TestResult;
import sre.katas.grader.grade.Verdict;
import sre.katas.grader.work.TestVerdict;

/** Verdicts as a grading gives them, for the tests of the reports. */
final class SampleVerdicts {

    private SampleVerdicts() {}

    static Verdict inProgress(String message, String output) {
        StageResult first = new StageResult(
                new Stage("Holds what it is given", "HoldsTest", false),
                List.of(passed("HoldsTest#getsWhatWasPut", "gets what was put")));
        TestResult wrong = new TestResult(
                "RecencyTest#getRefreshes",
                "get refreshes",
                TestVerdict.WRONG_ANSWER,
                3,
                message,
                List.of("LruCache.java:37 get"),
                output);
        TestResult notRun = new TestResult(
                "RecencyTest#later", "later", TestVerdict.NOT_RUN, 0, "the suite's time was used up", List.of(), "");
        StageResult second =
                new StageResult(new Stage("Forgets the eldest", "RecencyTest", false), List.of(wrong, notRun));
        return verdict("lru-cache", "1-programming", AttemptVerdict.IN_PROGRESS, List.of(first, second), List.of());
    }

    static Verdict solved(String kata, String topic) {
        StageResult only =
                new StageResult(new Stage("All of it", "AllTest", false), List.of(passed("AllTest#works", "works")));
        return verdict(kata, topic, AttemptVerdict.SOLVED, List.of(only), List.of());
    }

    static Verdict notStarted(String kata, String topic) {
        return verdict(kata, topic, AttemptVerdict.NOT_STARTED, List.of(), List.of());
    }

    static Verdict doesNotCompile(String problem) {
        return verdict("pstree", "1-programming", AttemptVerdict.COMPILE_ERROR, List.of(), List.of(problem));
    }

    private static TestResult passed(String id, String name) {
        return new TestResult(id, name, TestVerdict.PASSED, 1, null, List.of(), "");
    }

    private static Verdict verdict(
            String kata, String topic, AttemptVerdict verdict, List<StageResult> stages, List<String> problems) {
        return new Verdict(
                kata,
                "Title of " + kata,
                topic,
                35,
                verdict,
                stages,
                problems,
                List.of(),
                false,
                false,
                "7f3a",
                "17.0.15",
                "process",
                84);
    }
}
