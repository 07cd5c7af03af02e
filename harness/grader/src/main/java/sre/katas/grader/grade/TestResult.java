package sre.katas.grader.grade;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sre.katas.grader.work.TestVerdict;

/**
 * One test of the grade.
 *
 * @param id {@code Class#method}
 * @param name the test's name in words
 * @param millis wall time in milliseconds
 * @param message what the learner reads; null if it passed
 * @param frames where in the attempt it happened, innermost first
 * @param output what the attempt printed, shortened
 */
public record TestResult(
        String id,
        String name,
        TestVerdict verdict,
        long millis,
        @Nullable String message,
        List<String> frames,
        String output) {

    public boolean passed() {
        return verdict == TestVerdict.PASSED;
    }
}
