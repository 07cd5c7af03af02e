package sre.katas.grader.hostile;

import static sre.katas.grader.work.TestVerdict.OUTPUT_LIMIT;
import static sre.katas.grader.work.TestVerdict.PASSED;
import static sre.katas.grader.work.TestVerdict.WRONG_ANSWER;

import java.util.List;

/** Attempts that print what nobody asked for. */
final class OutputRows {

    private OutputRows() {}

    static List<Row> rows() {
        return List.of(
                Row.strike("output: endless on stdout", "while (true) System.out.println(\"spam spam spam\");")
                        .gives(OUTPUT_LIMIT),
                Row.strike("output: endless on stderr", "while (true) System.err.println(\"spam spam spam\");")
                        .gives(OUTPUT_LIMIT),
                Row.strike("output: one line of 100 MB", LONG_LINE).gives(OUTPUT_LIMIT),
                Row.strike("output: invalid UTF-8", INVALID).gives(WRONG_ANSWER),
                Row.strike("output: control codes", CONTROLS).gives(WRONG_ANSWER),
                Row.strike(
                                "output: text that breaks XML and JSON",
                                "String s = " + BREAKING + "; System.out.println(s); return s;")
                        .gives(WRONG_ANSWER),
                Row.strike(
                                "output: an exception whose message breaks XML and JSON",
                                "throw new AssertionError(" + BREAKING + ");")
                        .gives(WRONG_ANSWER),
                Row.strike("output: closes System.out", "System.out.close(); return \"right\";")
                        .gives(PASSED)
                        .notes("closed a standard stream"),
                Row.strike(
                                "output: replaces System.out",
                                "System.setOut(new PrintStream(new ByteArrayOutputStream())); return \"right\";")
                        .gives(PASSED)
                        .notes("standard stream"),
                Row.strike("output: replaces System.out by a stream that throws", THROWING)
                        .gives(PASSED)
                        .notes("standard stream"),
                Row.strike("output: endless on the descriptor", DESCRIPTOR).gives(OUTPUT_LIMIT),
                Row.strike(
                                "output: closes the descriptor",
                                "new FileOutputStream(FileDescriptor.out).close(); return \"right\";")
                        .gives(PASSED)
                        .notes("closed a standard stream"),
                Row.strike("output: a thread left behind prints without end during a later test", LATER)
                        .members(
                                "static final CountDownLatch GO = new CountDownLatch(1); static volatile boolean struck;")
                        .after("GO.countDown(); if (struck) sleep(60_000); return \"after\";")
                        .gives(OUTPUT_LIMIT)
                        .says("after it had returned"),
                Row.strike(
                                "output: just below the limit, and right",
                                "System.out.write(new byte[1 << 19]); System.out.flush(); return \"right\";")
                        .gives(PASSED)
                        .quietly());
    }

    /** In the attempt's source: the end of a CDATA section, quotes, NUL, U+FFFE, a lone surrogate, a bell. */
    private static final String BREAKING =
            "\"]]> </system-out> & < \\\" ' \\\\ { \" + (char) 0 + (char) 0xFFFE + (char) 0xD800 + (char) 7 + (char) 0x85 + \"\\r\\n\"";

    private static final String LONG_LINE = """
            byte[] chunk = new byte[1 << 20];
            Arrays.fill(chunk, (byte) 'x');
            for (int i = 0; i < 100; i++) System.out.write(chunk);
            return "right";
            """;

    private static final String INVALID = """
            System.out.write(new byte[] {(byte) 0xC3, 0x28, (byte) 0xFF, (byte) 0xFE, (byte) 0xED, (byte) 0xA0, (byte) 0x80, 10});
            System.out.flush();
            return "wrong";
            """;

    private static final String CONTROLS = """
            System.out.print((char) 27 + "[2J" + (char) 27 + "]0;title" + (char) 7 + (char) 8 + (char) 0 + (char) 0x9B + "31m\\r");
            return "wrong" + (char) 27 + "[31m";
            """;

    private static final String THROWING = """
            System.setOut(new PrintStream(System.out) {
                @Override public void println(String line) { throw new IllegalStateException("no"); }
                @Override public boolean equals(Object o) { throw new IllegalStateException("no"); }
                @Override public boolean checkError() { throw new IllegalStateException("no"); }
                @Override public void flush() { throw new IllegalStateException("no"); }
            });
            return "right";
            """;

    private static final String DESCRIPTOR = """
            FileOutputStream out = new FileOutputStream(FileDescriptor.out);
            while (true) out.write(new byte[4096]);
            """;

    private static final String LATER = """
            struck = true;
            Thread late = new Thread(() -> {
                try { GO.await(); } catch (InterruptedException e) { return; }
                while (true) System.out.println("spam spam spam");
            });
            late.setDaemon(true);
            late.start();
            return "right";
            """;
}
