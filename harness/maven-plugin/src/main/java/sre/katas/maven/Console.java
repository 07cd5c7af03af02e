package sre.katas.maven;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import sre.katas.grader.report.Style;

/**
 * The terminal itself, past Maven's logger: Maven 4 turns what is printed on {@code System.out} into
 * log lines, and this build keeps the logger to warnings.
 */
final class Console {

    static final boolean TERMINAL = isTerminal() && System.getenv("TERM") != null;
    static final Style STYLE = Style.ofTerminal(TERMINAL);

    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private Console() {}

    /** Since JDK 22 there is a console without a terminal too, and a method that tells. */
    private static boolean isTerminal() {
        java.io.Console console = System.console();
        if (console == null || Runtime.version().feature() < 22) {
            return console != null;
        }
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    static void print(String text) {
        OUT.print(text);
        OUT.flush();
    }

    /** On a terminal, one line that the next one overwrites. */
    static void progress(String text) {
        if (TERMINAL) {
            print("\r\u001b[K" + text);
        }
    }
}
