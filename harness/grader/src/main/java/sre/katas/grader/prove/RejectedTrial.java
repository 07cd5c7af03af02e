package sre.katas.grader.prove;

import java.util.List;
import java.util.Optional;
import sre.katas.grader.grade.AttemptVerdict;
import sre.katas.grader.grade.StageResult;
import sre.katas.grader.grade.TestResult;
import sre.katas.grader.grade.Verdict;

/** Judges whether a wrong answer fails as declared: for that reason, in that stage, by that test. */
final class RejectedTrial {

    private RejectedTrial() {}

    /** The complaint about one grading; empty if it fails as declared. */
    static Optional<String> complaint(Rejection declared, Verdict verdict) {
        Optional<String> complaint = complaintOfStage(declared, verdict);
        return complaint.isPresent() || declared.byRule() ? complaint : ofTest(declared, verdict);
    }

    /** The same, but that it fails in the declared stage is enough, whichever test it is. */
    static Optional<String> complaintOfStage(Rejection declared, Verdict verdict) {
        return switch (verdict.verdict()) {
            case SOLVED -> Optional.of("it passes all tests: the suite accepts a wrong answer");
            case NOT_STARTED -> Optional.of("it is the published stub, no wrong answer");
            case COMPILE_ERROR -> Optional.of("it does not compile: " + Failing.first(verdict));
            case HARNESS_ERROR -> Optional.of("the harness failed: " + Failing.first(verdict));
            case RULE_BROKEN ->
                declared.byRule()
                        ? Optional.empty()
                        : Optional.of("it breaks a rule before that: " + Failing.first(verdict));
            case IN_PROGRESS -> inTests(declared, verdict);
        };
    }

    private static Optional<String> inTests(Rejection declared, Verdict verdict) {
        if (declared.byRule()) {
            return Optional.of("it breaks no rule, but fails " + Failing.first(verdict));
        }
        Optional<StageResult> first = Failing.firstStage(verdict);
        if (first.isEmpty()) {
            return Optional.of("no test fails: the suite accepts a wrong answer");
        }
        String stage = first.get().stage().tests();
        if (!stage.equals(declared.stage())) {
            return Optional.of("it fails earlier or later, in " + stage + ": " + Failing.first(verdict));
        }
        return Optional.empty();
    }

    private static Optional<String> ofTest(Rejection declared, Verdict verdict) {
        String id = declared.stage() + "#" + declared.test();
        Optional<TestResult> test = verdict.stages().stream()
                .flatMap(stage -> stage.tests().stream())
                .filter(result -> result.id().equals(id))
                .findFirst();
        if (test.isEmpty()) {
            return Optional.of("there is no test " + id);
        }
        if (test.get().passed()) {
            return Optional.of("the declared test passes; what fails is " + Failing.first(verdict));
        }
        if (test.get().verdict() != declared.verdict()) {
            return Optional.of("the declared test gives " + test.get().verdict() + ": "
                    + test.get().message());
        }
        return Optional.empty();
    }

    static String came(Verdict verdict) {
        if (verdict.verdict() != AttemptVerdict.IN_PROGRESS) {
            return verdict.verdict().name();
        }
        List<TestResult> failing = Failing.tests(verdict);
        return failing.isEmpty()
                ? "no test fails"
                : failing.size() + " of " + verdict.total() + " tests fail, first "
                        + failing.get(0).id();
    }

    /** The test that alone catches this answer: without it the suite would accept a wrong answer. */
    static String onlyGuard(Verdict verdict) {
        List<TestResult> failing = Failing.tests(verdict);
        return failing.size() == 1 ? failing.get(0).id() : "";
    }
}
