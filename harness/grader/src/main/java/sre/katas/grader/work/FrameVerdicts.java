package sre.katas.grader.work;

import java.util.List;
import sre.katas.worker.protocol.Failure;
import sre.katas.worker.protocol.Frame;
import sre.katas.worker.protocol.Status;

/** What the worker's frames say of a test. */
final class FrameVerdicts {

    private FrameVerdicts() {}

    static UnitOutcome outcome(Frame.Finished end, String output) {
        return new UnitOutcome(
                end.unit(),
                verdict(end),
                end.label(),
                end.given(),
                end.failures(),
                reason(end),
                List.of(),
                output,
                end.micros());
    }

    /** A test that did not get to run, or cannot be believed, because of a failure around it. */
    static UnitOutcome around(String unit, List<Failure> failures, String reason) {
        return new UnitOutcome(unit, verdict(failures.get(0)), "", "", failures, reason, List.of(), "", 0);
    }

    private static TestVerdict verdict(Frame.Finished end) {
        if (end.status() == Status.PASSED) {
            return end.invocations() > 0 ? TestVerdict.PASSED : TestVerdict.NOT_RUN;
        }
        if (end.status() == Status.SKIPPED || end.failures().isEmpty()) {
            return TestVerdict.NOT_RUN;
        }
        return verdict(end.failures().get(0));
    }

    static TestVerdict verdict(Failure failure) {
        return switch (failure.error()) {
            case OUT_OF_MEMORY -> TestVerdict.MEMORY_LIMIT;
            case STACK_OVERFLOW -> TestVerdict.STACK_OVERFLOW;
            case NONE -> failure.assertion() ? TestVerdict.WRONG_ANSWER : TestVerdict.RUNTIME_ERROR;
        };
    }

    private static String reason(Frame.Finished end) {
        if (end.status() != Status.SKIPPED) {
            return "";
        }
        return end.failures().isEmpty()
                ? "it ran no invocation"
                : "skipped: " + end.failures().get(0).message();
    }
}
