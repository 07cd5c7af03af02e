package sre.katas.grader.compile;

import java.util.Locale;

/**
 * One thing the compiler, or the check of the published API, has found.
 *
 * @param file path below the folder of sources; empty if it concerns no one file
 * @param line 1-based; 0 if there is none
 * @param message what is wrong, in javac's own words or ours
 */
public record Problem(String file, long line, String message) {

    /** {@code file:line: message}, as editors understand it. */
    public String text() {
        if (file.isEmpty()) {
            return message;
        }
        return line > 0 ? String.format(Locale.ROOT, "%s:%d: %s", file, line, message) : file + ": " + message;
    }
}
