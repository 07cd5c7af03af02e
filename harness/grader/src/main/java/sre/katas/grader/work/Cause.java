package sre.katas.grader.work;

import java.util.List;

/**
 * Why a run was ended, as a verdict for the test that brought it about.
 *
 * @param reason in words
 * @param stack where the attempt stood; may be empty
 */
record Cause(TestVerdict verdict, String reason, List<StackTraceElement> stack) {

    static Cause of(TestVerdict verdict, String reason) {
        return new Cause(verdict, reason, List.of());
    }

    Cause afterReturn() {
        return new Cause(verdict, reason + " after it had returned", stack);
    }

    /** Whether a thread left behind by an earlier test may have brought it about, unseen. */
    boolean mayComeFromAnotherThread() {
        return switch (verdict) {
            case EXITED, CRASHED, OUTPUT_LIMIT -> true;
            case PASSED, WRONG_ANSWER, RUNTIME_ERROR, TIME_LIMIT, MEMORY_LIMIT, STACK_OVERFLOW, NOT_RUN -> false;
        };
    }

    UnitOutcome outcome(String unit, String output, long micros) {
        return UnitOutcome.ended(unit, verdict, reason, stack, output, micros);
    }
}
