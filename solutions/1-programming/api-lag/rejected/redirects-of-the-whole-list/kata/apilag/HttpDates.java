package kata.apilag;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what answers say about time: RFC 9110, sections 5.6.7, 6.6.1 and 10.2.3. */
final class HttpDates {

    /** What stands for a number of seconds that is too large to hold: RFC 9111, section 1.2.2. */
    private static final Duration AGES = Duration.ofSeconds(1L << 31);

    private static final List<DateTimeFormatter> FORMS = List.of(
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US),
            new DateTimeFormatterBuilder()
                    .appendPattern("EEEE, dd-MMM-")
                    .appendValueReduced(ChronoField.YEAR, 2, 2, 2000)
                    .appendPattern(" HH:mm:ss 'GMT'")
                    .toFormatter(Locale.US),
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.US));

    private HttpDates() {}

    /** How long an answer asks to wait; empty if it does not, or not in a way that can be read. */
    static Optional<Duration> retryAfter(HttpReply reply, Instant now) {
        Optional<String> text = reply.header("Retry-After");
        Optional<Duration> seconds = text.flatMap(HttpDates::seconds);
        return seconds.isPresent() ? seconds : text.flatMap(HttpDates::date).map(until -> notNegative(now, until));
    }

    /** What time it is for the server: {@code Date}, and the {@code Age} that a cache has added since. */
    static Optional<Instant> serverTime(HttpReply reply) {
        Duration age = reply.header("Age").flatMap(HttpDates::seconds).orElse(Duration.ZERO);
        return reply.header("Date").flatMap(HttpDates::date).map(date -> date.plus(age));
    }

    private static Optional<Duration> seconds(String text) {
        String digits = text.strip();
        if (!digits.matches("\\d+")) {
            return Optional.empty();
        }
        return Optional.of(digits.length() > 9 ? AGES : Duration.ofSeconds(Long.parseLong(digits)));
    }

    private static Optional<Instant> date(String text) {
        for (DateTimeFormatter form : FORMS) {
            try {
                return Optional.of(LocalDateTime.parse(text.strip(), form).toInstant(ZoneOffset.UTC));
            } catch (DateTimeParseException e) {
                // It may be one of the other forms.
            }
        }
        return Optional.empty();
    }

    private static Duration notNegative(Instant now, Instant until) {
        return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    }
}
