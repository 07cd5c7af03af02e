package kata.toptalkers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import sre.katas.fixtures.accesslog.LineStream;

/** Logs for the tests: as text, canned, and made while they are read. */
final class Logs {

    static final String TIME = "[25/Nov/2026:10:00:00 +0000]";

    private Logs() {}

    static String by(String client) {
        return client + " - - " + TIME + " \"GET / HTTP/1.1\" 200 512";
    }

    static String asking(String request, int status) {
        return "203.0.113.9 - - " + TIME + " \"" + request + "\" " + status + " 512";
    }

    static String from(String agent) {
        return by("203.0.113.9") + " \"-\" \"" + agent + "\"";
    }

    static String at(String time, int status) {
        return "203.0.113.9 - - [" + time + "] \"GET / HTTP/1.1\" " + status + " 512";
    }

    /** Lines, each with a line feed. */
    static String of(String... lines) {
        return String.join("\n", lines) + "\n";
    }

    static InputStream stream(String log) {
        return new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8));
    }

    /** A stream that gives the lines in small pieces, as a pipe may. */
    static InputStream dripping(String log, int bytesAtOnce) {
        byte[] bytes = log.getBytes(StandardCharsets.UTF_8);
        return new LineStream(1, bytesAtOnce, line -> bytes);
    }

    /** A log of the fixtures. */
    static InputStream canned(String name) {
        return Objects.requireNonNull(Logs.class.getResourceAsStream("/logs/" + name), name);
    }

    /** What {@code uniq -c} prints: a count, a blank, a key. */
    static List<Count> golden(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Logs.class.getResourceAsStream(name), name)) {
            List<Count> counts = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String text = line.stripLeading();
                int blank = text.indexOf(' ');
                counts.add(new Count(text.substring(blank + 1), Long.parseLong(text.substring(0, blank))));
            }
            return counts;
        }
    }
}
