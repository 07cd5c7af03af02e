package sre.katas.worker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sre.katas.worker.protocol.Failure;
import sre.katas.worker.protocol.Failure.JvmError;

/**
 * Throwables as plain data. An attempt may override every method of an exception: nothing here
 * trusts that one returns, briefly or at all; what loops is ended by the grader's deadline.
 */
final class Failures {

    private static final int MOST_CAUSES = 4;
    private static final int LONGEST_NAME = 300;

    private Failures() {}

    /** The throwable, then its causes, {@value #MOST_CAUSES} at the most. */
    static List<Failure> describe(Throwable thrown) {
        List<Failure> chain = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        JvmError error = errorBehind(thrown);
        Throwable next = thrown;
        while (next != null && chain.size() < MOST_CAUSES && seen.add(next)) {
            String type = cutName(next.getClass().getName());
            chain.add(new Failure(type, next instanceof AssertionError, error, message(next), frames(next)));
            next = cause(next);
        }
        return chain;
    }

    /** A failure that no throwable stands for. */
    static Failure note(String type, String message) {
        return new Failure(type, false, JvmError.NONE, cut(message), List.of());
    }

    private static JvmError errorBehind(Throwable thrown) {
        Throwable next = thrown;
        for (int depth = 0; next != null && depth < 8; depth++) {
            if (next instanceof OutOfMemoryError) {
                return JvmError.OUT_OF_MEMORY;
            }
            if (next instanceof StackOverflowError) {
                return JvmError.STACK_OVERFLOW;
            }
            next = cause(next);
        }
        return JvmError.NONE;
    }

    private static String message(Throwable thrown) {
        try {
            String message = thrown.getMessage();
            return message == null ? "" : cut(message);
        } catch (Throwable e) {
            return "(its getMessage() threw " + e.getClass().getName() + ")";
        }
    }

    private static List<StackTraceElement> frames(Throwable thrown) {
        try {
            StackTraceElement[] frames = thrown.getStackTrace();
            return Arrays.stream(frames)
                    .limit(Failure.MOST_FRAMES)
                    .map(Failures::cutFrame)
                    .toList();
        } catch (Throwable e) {
            return List.of();
        }
    }

    private static @Nullable Throwable cause(Throwable thrown) {
        try {
            return thrown.getCause();
        } catch (Throwable e) {
            return null;
        }
    }

    /** A frame as short as real ones are: an attempt may set any; throws if it is null. */
    static StackTraceElement cutFrame(StackTraceElement frame) {
        String file = frame.getFileName();
        return new StackTraceElement(
                cutName(frame.getClassName()),
                cutName(frame.getMethodName()),
                file == null ? null : cutName(file),
                frame.getLineNumber());
    }

    static String cutName(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }

    static String cut(String message) {
        if (message.length() <= Failure.LONGEST_MESSAGE) {
            return message;
        }
        return message.substring(0, Failure.LONGEST_MESSAGE) + "… (" + message.length() + " characters)";
    }
}
