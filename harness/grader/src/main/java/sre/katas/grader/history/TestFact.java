package sre.katas.grader.history;

import org.jspecify.annotations.Nullable;

/**
 * What became of one test in a grading.
 *
 * @param stage title of its stage
 * @param test {@code Class#method}
 * @param verdict name of a {@link sre.katas.grader.work.TestVerdict}
 * @param millis wall time in milliseconds
 * @param message what the learner read; null if it passed, or if an older version kept it
 */
public record TestFact(
        String stage,
        String test,
        String verdict,
        long millis,
        @Nullable String message) {

    private static final int LONGEST_MESSAGE = 4_000;

    public TestFact {
        if (message != null && message.length() > LONGEST_MESSAGE) {
            message = message.substring(0, LONGEST_MESSAGE) + "…";
        }
    }

    public boolean passed() {
        return verdict.equals("PASSED");
    }
}
