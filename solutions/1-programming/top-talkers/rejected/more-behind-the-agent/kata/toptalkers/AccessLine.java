package kata.toptalkers;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line in Apache's common or combined format. */
record AccessLine(String client, String time, String request, String status, String agent) {

    /** Quoted text. Possessive, in chunks: the regex engine needs no stack for its length. */
    private static final String TEXT = "\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"";

    private static final Pattern LINE = Pattern.compile("([^ ]+) [^ ]+ [^ ]+"
            + " \\[(\\d\\d/\\w{3}/\\d{4}:\\d\\d:\\d\\d:\\d\\d [+-]\\d{4})] " + TEXT
            + " (\\d{3}) (?:\\d+|-)(?: " + TEXT + " " + TEXT + ")?");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MMM/uuuu:HH:mm:ss xx", Locale.ENGLISH);

    /** Empty if the line is malformed. */
    static Optional<AccessLine> parse(String line) {
        Matcher fields = LINE.matcher(line);
        if (!fields.lookingAt()) {
            return Optional.empty();
        }
        String agent = fields.group(6) == null ? "-" : fields.group(6);
        return Optional.of(new AccessLine(fields.group(1), fields.group(2), fields.group(3), fields.group(4), agent));
    }

    String key(Dimension by) {
        return switch (by) {
            case CLIENT -> client;
            case REQUEST -> request;
            case STATUS -> status;
            case AGENT -> agent;
        };
    }

    boolean isServerError() {
        return status.startsWith("5");
    }

    Instant minute() {
        return OffsetDateTime.parse(time, TIME).toInstant().truncatedTo(ChronoUnit.MINUTES);
    }
}
