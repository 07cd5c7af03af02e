package sre.katas.grader.work;

import java.util.List;
import sre.katas.worker.protocol.Frame;

/**
 * Why a run was ended, as a verdict for the test that brought it about.
 *
 * @param reason in words
 * @param stack where the attempt stood; may be empty
 * @param given what the attempt was given there, one fact a line; empty if that is not known
 */
record Cause(TestVerdict verdict, String reason, List<StackTraceElement> stack, String given) {

    static Cause at(Frame.Stack place, TestVerdict verdict, String reason) {
        return new Cause(verdict, reason, place.frames(), place.given());
    }

    static Cause of(TestVerdict verdict, String reason) {
        return new Cause(verdict, reason, List.of(), "");
    }

    Cause afterReturn() {
        return new Cause(verdict, reason + " after it had returned", stack, "");
    }

    /** Whether a thread left behind by an earlier test may have brought it about, unseen. */
    boolean mayComeFromAnotherThread() {
        return switch (verdict) {
            case EXITED, CRASHED, OUTPUT_LIMIT -> true;
            case PASSED, WRONG_ANSWER, RUNTIME_ERROR, TIME_LIMIT, MEMORY_LIMIT, STACK_OVERFLOW, NOT_RUN -> false;
        };
    }

    UnitOutcome outcome(String unit, String output, long micros) {
        return UnitOutcome.ended(unit, verdict, given, reason, stack, output, micros);
    }
}
