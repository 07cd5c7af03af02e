package kata.logfilter;

import java.util.HashMap;
import java.util.Map;

/** {@code level=warn msg="a b" retry}. */
final class LogfmtParser implements Parser {

    private final Times times;

    LogfmtParser(Times times) {
        this.times = times;
    }

    @Override
    public Fields parse(String text) throws MalformedRecord {
        Cursor cursor = new Cursor(text);
        Map<String, String> values = new HashMap<>();
        cursor.skipBlanks();
        while (!cursor.isAtEnd()) {
            String key = cursor.before(" =");
            if (key.isEmpty()) {
                throw new MalformedRecord("a value without a key");
            }
            values.put(key, cursor.isAt('=') ? value(cursor) : "");
            cursor.skipBlanks();
        }
        return new Fields(values, Levels.of(values.get("level")), times.of(values.get("time")));
    }

    private static String value(Cursor cursor) throws MalformedRecord {
        cursor.expect("=");
        return cursor.isAt('"') ? cursor.quoted() : cursor.before(" ");
    }
}
