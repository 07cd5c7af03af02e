package kata.logfilter;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Syslog of RFC 5424. */
final class Syslog5424Parser implements Parser {

    private static final Pattern PRIORITY = Pattern.compile("<(\\d{1,3})>1 ");

    private final Times times;

    Syslog5424Parser(Times times) {
        this.times = times;
    }

    @Override
    public Fields parse(String text) throws MalformedRecord {
        Matcher priority = PRIORITY.matcher(text);
        if (!priority.lookingAt()) {
            throw new MalformedRecord("no priority of version 1");
        }
        Cursor cursor = new Cursor(text.substring(priority.end()));
        Optional<Instant> time = times.of(cursor.until(" "));
        Map<String, String> values = new HashMap<>();
        put(values, "host", cursor.until(" "));
        put(values, "app", cursor.until(" "));
        put(values, "pid", cursor.until(" "));
        cursor.until(" ");
        skipData(cursor);
        if (!cursor.isAtEnd()) {
            cursor.expect(" ");
            String message = cursor.rest();
            values.put("msg", message.startsWith("\uFEFF") ? message.substring(1) : message);
        }
        return new Fields(values, Optional.of(Levels.ofPriority(Integer.parseInt(priority.group(1)))), time);
    }

    /** Structured data: {@code -}, or elements in brackets with values in quotes, which may hold brackets. */
    private static void skipData(Cursor cursor) throws MalformedRecord {
        if (!cursor.isAt('[')) {
            cursor.expect("-");
        }
        while (cursor.isAt('[')) {
            for (cursor.before("\"]"); cursor.isAt('"'); cursor.before("\"]")) {
                cursor.quoted();
            }
            cursor.expect("]");
        }
    }

    private static void put(Map<String, String> values, String name, String value) {
        if (!value.equals("-")) {
            values.put(name, value);
        }
    }
}
