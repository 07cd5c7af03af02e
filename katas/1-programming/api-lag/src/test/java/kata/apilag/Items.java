package kata.apilag;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import sre.katas.fixtures.api.Answer;

/** The JSON of the tests. */
final class Items {

    private Items() {}

    /** A page with these items. */
    static String page(String... items) {
        return "{\"items\": [" + String.join(", ", items) + "]}";
    }

    /** A page with these items, and where the next one is. */
    static String pageBefore(String next, String... items) {
        return "{\"items\": [" + String.join(", ", items) + "], \"next\": \"" + next + "\"}";
    }

    /** An item whose timestamp is this JSON value. */
    static String item(String id, String timestamp) {
        return "{\"id\": \"" + id + "\", \"timestamp\": " + timestamp + "}";
    }

    /** An item that was updated so long before noon. */
    static String behind(String id, Duration lag) {
        return item(id, quoted(Lab.NOON.minus(lag)));
    }

    /** An item that was updated so many minutes before noon. */
    static String minutesBehind(String id, long minutes) {
        return behind(id, Duration.ofMinutes(minutes));
    }

    /** A whole answer with one item. */
    static Answer oneItem(long minutesBehind) {
        return Answer.json(page(minutesBehind("a", minutesBehind)));
    }

    /** A page with an item for each lag. */
    static String pageOf(List<Duration> lags) {
        List<String> items = new ArrayList<>();
        lags.forEach(lag -> items.add(behind("i" + items.size(), lag)));
        return page(items.toArray(String[]::new));
    }

    static String quoted(Instant instant) {
        return "\"" + instant + "\"";
    }
}
