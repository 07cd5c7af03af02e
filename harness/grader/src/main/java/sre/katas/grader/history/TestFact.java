package sre.katas.grader.history;

/**
 * What became of one test in a grading.
 *
 * @param stage title of its stage
 * @param test {@code Class#method}
 * @param verdict name of a {@link sre.katas.grader.work.TestVerdict}
 * @param millis wall time in milliseconds
 */
public record TestFact(String stage, String test, String verdict, long millis) {}
