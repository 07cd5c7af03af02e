package sre.katas.grader.work;

import java.util.List;
import sre.katas.worker.protocol.Failure;

/**
 * What became of one test.
 *
 * @param unit {@code Class#method}
 * @param label the invocation that failed; empty for a plain test
 * @param given what the test was about to judge when it threw or was ended, one fact a line; empty if that is not known
 * @param failures what it threw, then the causes; empty if it passed or was ended
 * @param reason why it was ended or not run, in words; empty otherwise
 * @param stack where the attempt stood when it was ended; may be empty
 * @param output what it printed, shortened
 * @param micros wall time in microseconds
 */
public record UnitOutcome(
        String unit,
        TestVerdict verdict,
        String label,
        String given,
        List<Failure> failures,
        String reason,
        List<StackTraceElement> stack,
        String output,
        long micros) {

    static UnitOutcome ended(
            String unit,
            TestVerdict verdict,
            String given,
            String reason,
            List<StackTraceElement> stack,
            String output,
            long micros) {
        return new UnitOutcome(unit, verdict, "", given, List.of(), reason, stack, output, micros);
    }

    public static UnitOutcome notRun(String unit, String reason) {
        return ended(unit, TestVerdict.NOT_RUN, "", reason, List.of(), "", 0);
    }
}
