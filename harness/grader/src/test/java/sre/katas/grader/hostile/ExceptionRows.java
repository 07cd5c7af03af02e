package sre.katas.grader.hostile;

import static sre.katas.grader.work.TestVerdict.MEMORY_LIMIT;
import static sre.katas.grader.work.TestVerdict.NOT_RUN;
import static sre.katas.grader.work.TestVerdict.RUNTIME_ERROR;
import static sre.katas.grader.work.TestVerdict.STACK_OVERFLOW;
import static sre.katas.grader.work.TestVerdict.TIME_LIMIT;
import static sre.katas.grader.work.TestVerdict.WRONG_ANSWER;

import java.util.List;

/** Throwables and values with methods that a harness is about to call. */
final class ExceptionRows {

    private ExceptionRows() {}

    static List<Row> rows() {
        return List.of(
                Row.strike("exceptions: cyclic causes", CYCLE).gives(RUNTIME_ERROR),
                Row.strike("exceptions: its own cause", evil("public Throwable getCause() { return this; }"))
                        .gives(RUNTIME_ERROR),
                Row.strike(
                                "exceptions: a new cause each time",
                                evil(
                                        "byte[] ballast = new byte[200_000]; public Throwable getCause() { return new Evil(); }"))
                        .gives(MEMORY_LIMIT),
                Row.strike(
                                "exceptions: a cause that throws",
                                evil("public Throwable getCause() { throw new Error(); }"))
                        .gives(RUNTIME_ERROR),
                Row.strike("exceptions: 100,000 nested causes", NESTED)
                        .gives(RUNTIME_ERROR)
                        .says("caused by"),
                Row.strike("exceptions: a suppressed cycle", SUPPRESSED).gives(RUNTIME_ERROR),
                Row.strike("exceptions: toString throws", evil("public String toString() { throw new Error(); }"))
                        .gives(RUNTIME_ERROR),
                Row.strike("exceptions: getMessage throws", evil("public String getMessage() { throw new Error(); }"))
                        .gives(RUNTIME_ERROR)
                        .says("getMessage"),
                Row.strike(
                                "exceptions: getMessage recurses",
                                evil("public String getMessage() { return getMessage(); }"))
                        .gives(RUNTIME_ERROR),
                Row.strike("exceptions: getMessage loops", evil("public String getMessage() { spin(); return null; }"))
                        .gives(TIME_LIMIT),
                Row.strike(
                                "exceptions: getMessage returns megabytes",
                                evil("public String getMessage() { return \"x\".repeat(2 << 20); }"))
                        .gives(RUNTIME_ERROR)
                        .says("(2097152 characters)"),
                Row.strike("exceptions: getMessage returns null", evil("public String getMessage() { return null; }"))
                        .gives(RUNTIME_ERROR),
                Row.strike(
                                "exceptions: getStackTrace throws",
                                evil("public StackTraceElement[] getStackTrace() { throw new Error(); }"))
                        .gives(RUNTIME_ERROR),
                Row.strike(
                                "exceptions: getStackTrace loops",
                                evil("public StackTraceElement[] getStackTrace() { spin(); return null; }"))
                        .gives(TIME_LIMIT),
                Row.strike(
                                "exceptions: getStackTrace returns null",
                                evil("public StackTraceElement[] getStackTrace() { return null; }"))
                        .gives(RUNTIME_ERROR),
                Row.strike(
                                "exceptions: getStackTrace holds nulls",
                                evil("public StackTraceElement[] getStackTrace() { return new StackTraceElement[9]; }"))
                        .gives(RUNTIME_ERROR),
                Row.strike("exceptions: a stack trace of a million frames", MANY_FRAMES)
                        .gives(RUNTIME_ERROR),
                Row.strike("exceptions: frames with names of megabytes", LONG_FRAMES)
                        .gives(RUNTIME_ERROR),
                Row.strike("exceptions: an Error of its own", "throw new Mine();")
                        .members("static class Mine extends Error { }")
                        .gives(RUNTIME_ERROR)
                        .says("Mine"),
                Row.strike(
                                "exceptions: a Throwable of its own, undeclared",
                                "Subject.<Error>sneak(new Throwable(\"sneaked\")); return null;")
                        .members(
                                "@SuppressWarnings(\"unchecked\") static <T extends Throwable> void sneak(Throwable t) throws T { throw (T) t; }")
                        .gives(RUNTIME_ERROR)
                        .says("sneaked"),
                Row.strike("exceptions: not serializable", evil("final Object held = new Object();"))
                        .gives(RUNTIME_ERROR),
                Row.strike("exceptions: throws null", "throw null;")
                        .gives(RUNTIME_ERROR)
                        .says("NullPointerException"),
                Row.strike("exceptions: ThreadDeath", "throw new ThreadDeath();")
                        .gives(RUNTIME_ERROR),
                Row.strike("exceptions: an empty list is not \"not written yet\"", "List.of().add(null); return null;")
                        .gives(RUNTIME_ERROR)
                        .says("threw java.lang.UnsupportedOperationException"),
                Row.strike(
                                "exceptions: pretends that the test was aborted",
                                "throw new org.opentest4j.TestAbortedException(\"not today\");")
                        .gives(NOT_RUN)
                        .says("not today"),
                Row.strike(
                                "exceptions: an assertion error of its own",
                                "throw new AssertionError(\"expected nothing\");")
                        .gives(WRONG_ANSWER),
                Row.strike(
                                "exceptions: equals that throws",
                                value(
                                        "public boolean equals(Object o) { throw new IllegalStateException(\"equals\"); }"))
                        .gives(RUNTIME_ERROR)
                        .standsIn("equals"),
                Row.strike(
                                "exceptions: equals that loops",
                                value("public boolean equals(Object o) { spin(); return true; }"))
                        .gives(TIME_LIMIT)
                        .standsIn("equals"),
                Row.strike(
                                "exceptions: hashCode that throws",
                                value("public int hashCode() { throw new IllegalStateException(\"hash\"); }"))
                        .gives(RUNTIME_ERROR)
                        .standsIn("hashCode"),
                Row.strike("exceptions: hashCode that loops", value("public int hashCode() { spin(); return 1; }"))
                        .gives(TIME_LIMIT)
                        .standsIn("hashCode"),
                Row.strike(
                                "exceptions: a value whose toString throws",
                                value("public String toString() { throw new IllegalStateException(\"words\"); }"))
                        .gives(WRONG_ANSWER),
                Row.strike(
                                "exceptions: a value whose toString loops",
                                value("public String toString() { spin(); return \"\"; }"))
                        .gives(TIME_LIMIT)
                        .standsIn("toString"),
                Row.strike(
                                "exceptions: a value whose toString recurses",
                                value("public String toString() { return \"\" + this; }"))
                        .gives(STACK_OVERFLOW),
                Row.strike(
                                "exceptions: a value whose toString returns megabytes",
                                value("public String toString() { return \"x\".repeat(4 << 20); }"))
                        .gives(WRONG_ANSWER));
    }

    /** A body that throws an exception with such a member. */
    private static String evil(String member) {
        return """
                class Evil extends RuntimeException {
                    Evil() { super("evil"); }
                    %s
                }
                throw new Evil();
                """.formatted(member);
    }

    /** A body that returns a value with such a member. */
    private static String value(String member) {
        return """
                class Value { %s }
                return new Value();
                """.formatted(member);
    }

    private static final String CYCLE = """
            Exception a = new Exception("a"), b = new Exception("b");
            a.initCause(b);
            b.initCause(a);
            throw a;
            """;

    private static final String NESTED = """
            Exception e = new Exception("innermost");
            for (int i = 0; i < 100_000; i++) e = new Exception("level", e, false, false) { };
            throw e;
            """;

    private static final String SUPPRESSED = """
            Exception a = new Exception("a"), b = new Exception("b");
            a.addSuppressed(b);
            b.addSuppressed(a);
            throw a;
            """;

    private static final String MANY_FRAMES = """
            Exception e = new Exception("deep");
            StackTraceElement[] frames = new StackTraceElement[1_000_000];
            Arrays.fill(frames, new StackTraceElement("C", "m", null, -1));
            e.setStackTrace(frames);
            throw e;
            """;

    private static final String LONG_FRAMES = """
            Exception e = new Exception("long");
            StackTraceElement[] frames = new StackTraceElement[100];
            Arrays.fill(frames, new StackTraceElement("C".repeat(1 << 20), "m".repeat(1 << 20), "f", 1));
            e.setStackTrace(frames);
            throw e;
            """;
}
