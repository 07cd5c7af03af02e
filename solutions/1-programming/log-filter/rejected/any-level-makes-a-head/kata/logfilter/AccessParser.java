package kata.logfilter;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The combined format of web servers. */
final class AccessParser implements Parser {

    private final Times times;

    AccessParser(Times times) {
        this.times = times;
    }

    @Override
    public Fields parse(String text) throws MalformedRecord {
        Cursor cursor = new Cursor(text);
        Map<String, String> values = new HashMap<>();
        put(values, "host", cursor.until(" "));
        cursor.until(" ");
        put(values, "user", cursor.until(" ["));
        Optional<Instant> time = times.ofAccess(cursor.until("] "));
        put(values, "request", cursor.quoted());
        cursor.expect(" ");
        put(values, "status", cursor.until(" "));
        put(values, "bytes", cursor.until(" "));
        put(values, "referer", cursor.quoted());
        cursor.expect(" ");
        put(values, "agent", cursor.quoted());
        return new Fields(values, Optional.empty(), time);
    }

    private static void put(Map<String, String> values, String name, String value) {
        if (!value.equals("-")) {
            values.put(name, value);
        }
    }
}
