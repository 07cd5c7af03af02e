package sre.katas.grader.hostile;

/** The source of the class that the trial kata asks for, with the fault where the test calls {@code strike}. */
final class Subject {

    private static final String IMPORTS = """
            package kata.subject;

            import java.io.*;
            import java.lang.reflect.*;
            import java.net.*;
            import java.nio.ByteBuffer;
            import java.nio.charset.StandardCharsets;
            import java.nio.file.*;
            import java.util.*;
            import java.util.concurrent.*;
            import java.util.concurrent.atomic.*;
            import java.util.concurrent.locks.*;
            import java.util.function.*;
            import java.util.stream.*;
            """;

    private Subject() {}

    static String stub() {
        return source("", unwritten(), unwritten(), unwritten());
    }

    static String honest() {
        return source("", "return \"before\";", "return \"right\";", "return \"after\";");
    }

    static String source(String members, String before, String strike, String after) {
        return IMPORTS + """

                public final class Subject {
                    public String before() throws Exception {
                        %s
                    }
                    public Object strike() throws Exception {
                        %s
                    }
                    public String after() throws Exception {
                        %s
                    }
                    static void spin() {
                        long n = 0;
                        while (true) { n++; if (n < 0) System.getProperty("never"); }
                    }
                    static void sleep(long millis) {
                        try { Thread.sleep(millis); } catch (InterruptedException e) { throw new IllegalStateException(e); }
                    }
                    %s
                }
                """.formatted(before, strike, after, members);
    }

    private static String unwritten() {
        return "throw new UnsupportedOperationException(\"write this\");";
    }
}
