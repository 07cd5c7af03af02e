package kata.toptalkers;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** What stands at a fixed place when the line is split at blanks, as in {@code awk '{print $9}'}. */
record AccessLine(String client, String time, String request, String status, String agent) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MMM/uuuu:HH:mm:ss xx", Locale.ENGLISH);

    static Optional<AccessLine> parse(String line) {
        String[] token = line.split(" ");
        if (token.length < 10 || !token[3].startsWith("[")) {
            return Optional.empty();
        }
        String time = token[3].substring(1) + " " + token[4].replace("]", "");
        String request = token[5].substring(1) + " " + token[6] + " " + token[7].replace("\"", "");
        String[] quoted = line.split("\"");
        return Optional.of(new AccessLine(token[0], time, request, token[8], quoted.length > 5 ? quoted[5] : "-"));
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
