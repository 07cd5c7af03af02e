package kata.apilag;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads the times that APIs really send. */
final class Timestamps {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Pattern EPOCH = Pattern.compile("\\d{1,17}");

    private Timestamps() {}

    /** The time that this value tells; empty if it tells none, or stands in for one that is not known. */
    static Optional<Instant> parse(JsonNode value) {
        String text = value.isString() ? value.stringValue() : value.isIntegralNumber() ? value.toString() : "";
        try {
            return read(text).filter(time -> !time.isBefore(EARLIEST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> read(String text) {
        if (EPOCH.matcher(text).matches()) {
            return Optional.of(Instant.EPOCH.plus(Long.parseLong(text), unit(text.length())));
        }
        return Optional.of(OffsetDateTime.parse(text).toInstant());
    }

    private static ChronoUnit unit(int digits) {
        return digits <= 11 ? ChronoUnit.SECONDS : digits <= 14 ? ChronoUnit.MILLIS : ChronoUnit.MICROS;
    }
}
