package sre.katas.worker.protocol;

import java.util.List;

/**
 * A throwable as plain data.
 *
 * @param type name of its class
 * @param assertion whether it is an {@link AssertionError}
 * @param error the JVM error that stands behind it, if it is one of those that have a verdict of their own
 * @param message its message, cut to {@value #LONGEST_MESSAGE} characters; empty if it has none
 * @param frames the innermost {@value #MOST_FRAMES} frames of its stack
 */
public record Failure(String type, boolean assertion, JvmError error, String message, List<StackTraceElement> frames) {

    public static final int LONGEST_MESSAGE = 16_384;
    public static final int MOST_FRAMES = 100;

    /** Errors with a verdict of their own. */
    public enum JvmError {
        NONE,
        OUT_OF_MEMORY,
        STACK_OVERFLOW
    }
}
