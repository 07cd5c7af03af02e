package kata.logfilter;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The instants that the times of a log stand for. Second 60 is read as 59; a time that cannot be is empty. */
final class Times {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,19}");
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})-(\\d\\d)-(\\d\\d)[T ](\\d\\d):(\\d\\d):(\\d\\d)" + "(?:[.,](\\d{1,9}))?(Z|[+-]\\d\\d:?\\d\\d)?");
    private static final Pattern ACCESS =
            Pattern.compile("(\\d\\d)/(\\p{Alpha}{3})/(\\d{4}):(\\d\\d:\\d\\d:\\d\\d) ([+-]\\d{4})");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private final ZoneId zone;

    /** @param zone of the times that say no offset */
    Times(ZoneId zone) {
        this.zone = zone;
    }

    /** ISO text, or a number since 1970 whose length tells its unit. */
    Optional<Instant> of(String text) {
        if (text == null) {
            return Optional.empty();
        }
        return NUMBER.matcher(text).matches() ? ofNumber(text) : ofIso(text);
    }

    private static Optional<Instant> ofNumber(String digits) {
        int thousandths = digits.length() <= 11 ? 0 : digits.length() <= 14 ? 1 : digits.length() <= 17 ? 2 : 3;
        try {
            long number = Long.parseLong(digits);
            long perSecond = (long) Math.pow(1000, thousandths);
            return Optional.of(
                    Instant.ofEpochSecond(number / perSecond, number % perSecond * (1_000_000_000 / perSecond)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Optional<Instant> ofIso(String text) {
        Matcher iso = ISO.matcher(text);
        if (!iso.matches()) {
            return Optional.empty();
        }
        String time = text.substring(iso.start(4), iso.end(6));
        String fraction = iso.group(7) == null ? "" : iso.group(7);
        return at(number(iso.group(1)), number(iso.group(2)), iso.group(3), time, fraction, iso.group(8));
    }

    /** {@code 30/Mar/2025:02:30:00 +0100}. */
    Optional<Instant> ofAccess(String text) {
        Matcher access = ACCESS.matcher(text);
        if (!access.matches()) {
            return Optional.empty();
        }
        int month = MONTHS.indexOf(access.group(2)) + 1;
        return at(number(access.group(3)), month, access.group(1), access.group(4), "", access.group(5));
    }

    Optional<Instant> ofSyslog(int year, String month, String day, String time) {
        return at(year, MONTHS.indexOf(month) + 1, day, time, "", null);
    }

    /** The one of the years around another instant that brings a time without a year nearest to it. */
    Optional<Instant> nearest(Instant other, String month, String day, String time) {
        int year = other.atZone(zone).getYear();
        Optional<Instant> best = Optional.empty();
        for (int candidate = year - 1; candidate <= year + 1; candidate++) {
            Optional<Instant> instant = ofSyslog(candidate, month, day, time);
            if (instant.isPresent() && (best.isEmpty() || isNearer(instant.get(), best.get(), other))) {
                best = instant;
            }
        }
        return best;
    }

    private static boolean isNearer(Instant instant, Instant than, Instant to) {
        Duration distance = Duration.between(instant, to).abs();
        return distance.compareTo(Duration.between(than, to).abs()) < 0;
    }

    /**
     * The rule for local times that the clock skips or repeats comes with {@link LocalDateTime#atZone}:
     * both are read with the offset from before the change.
     */
    private Optional<Instant> at(int year, int month, String day, String time, String fraction, String offset) {
        int second = time.endsWith("60") ? 59 : number(time.substring(6));
        int nano = number((fraction + "000000000").substring(0, 9));
        try {
            LocalDateTime local = LocalDateTime.of(
                    year, month, number(day), number(time.substring(0, 2)), number(time.substring(3, 5)), second, nano);
            ZoneId where = offset == null ? zone : ZoneOffset.of(offset);
            return Optional.of(local.atZone(where).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
