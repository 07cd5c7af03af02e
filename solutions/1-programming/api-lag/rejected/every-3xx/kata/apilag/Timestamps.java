package kata.apilag;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads the times that APIs really send. */
final class Timestamps {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Pattern EPOCH = Pattern.compile("\\d{1,17}");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)[Tt ](\\d\\d):(\\d\\d)"
            + "(?::(\\d\\d)(?:[.,](\\d{1,9}))?)?(?:[Zz]|([+-]\\d\\d)(?::?(\\d\\d))?)");

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
        Matcher iso = ISO.matcher(text);
        return iso.matches() ? Optional.of(instant(iso)) : Optional.empty();
    }

    private static ChronoUnit unit(int digits) {
        return digits <= 11 ? ChronoUnit.SECONDS : digits <= 14 ? ChronoUnit.MILLIS : ChronoUnit.MICROS;
    }

    private static Instant instant(Matcher iso) {
        LocalDateTime local = LocalDateTime.of(
                number(iso.group(1)),
                number(iso.group(2)),
                number(iso.group(3)),
                number(iso.group(4)),
                number(iso.group(5)),
                number(iso.group(6)),
                nanos(iso.group(7)));
        return local.toInstant(offset(iso.group(8), iso.group(9)));
    }

    private static ZoneOffset offset(String hours, String minutes) {
        if (hours == null) {
            return ZoneOffset.UTC;
        }
        int sign = hours.startsWith("-") ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(number(hours), sign * number(minutes));
    }

    private static int nanos(String fraction) {
        return fraction == null ? 0 : number((fraction + "000000000").substring(0, 9));
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
