package sre.katas.worker;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * What a test was about to judge when the attempt threw. The fixtures know, where a suite uses them;
 * they are asked by name, for the worker stands on no library of the katas.
 */
final class OpenExpectation {

    private static final @Nullable Method TAKE = find("takeOpen");
    private static final @Nullable Method GIVEN = find("givenTo", Thread.class);

    private OpenExpectation() {}

    /** The facts, one a line; empty if there are none. They are forgotten with that. */
    static String take() {
        return ask(TAKE);
    }

    /** What the thread of a test that does not end has given; the same, but that it stays known. */
    static String givenTo(Thread thread) {
        return ask(GIVEN, thread);
    }

    private static String ask(@Nullable Method question, Object... arguments) {
        if (question == null) {
            return "";
        }
        try {
            return Failures.cut((String) question.invoke(null, arguments));
        } catch (Throwable e) {
            // The toString of an expected value may be the attempt's: what it throws is of no use to anybody.
            return "";
        }
    }

    private static @Nullable Method find(String name, Class<?>... parameters) {
        try {
            return Class.forName("sre.katas.fixtures.Expectation").getMethod(name, parameters);
        } catch (ReflectiveOperationException | LinkageError e) {
            return null;
        }
    }
}
