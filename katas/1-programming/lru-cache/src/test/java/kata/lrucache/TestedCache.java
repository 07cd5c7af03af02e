package kata.lrucache;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** Your cache, with a clock and a listener of the test's. Calls are text, so that a message can show them. */
final class TestedCache {

    private final LruCache<String, Integer> cache;
    private final AtomicLong clock;
    private final List<String> heard;
    private final AtomicInteger loads = new AtomicInteger();

    private TestedCache(LruCache<String, Integer> cache, AtomicLong clock, List<String> heard) {
        this.cache = cache;
        this.clock = clock;
        this.heard = heard;
    }

    /** What {@code new LruCache<>(capacity)} makes. */
    static TestedCache plain(int capacity) {
        return new TestedCache(new LruCache<>(capacity), new AtomicLong(), new ArrayList<>());
    }

    /** With a listener, and each value weighs what it says: 3 weighs 3. */
    static TestedCache weighed(int capacity) {
        List<String> heard = new ArrayList<>();
        return new TestedCache(
                new LruCache<>(options(capacity, heard).withWeigher(value -> value)), new AtomicLong(), heard);
    }

    /** With a listener, and a time to live by a clock that shows {@code now} until {@code wait} moves it. */
    static TestedCache timed(int capacity, Duration timeToLive, long now) {
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        AtomicLong clock = new AtomicLong(now);
        return new TestedCache(
                new LruCache<>(options(capacity, heard).withTimeToLive(timeToLive, clock::get)), clock, heard);
    }

    private static CacheOptions<String, Integer> options(int capacity, List<String> heard) {
        return CacheOptions.<String, Integer>ofCapacity(capacity)
                .withListener(removal -> heard.add(removal.key() + "=" + removal.value() + " " + removal.cause()));
    }

    /** How often a loader of {@code getOrLoad} has run. */
    int loads() {
        return loads.get();
    }

    /** Makes each call of a script, such as {@code put(a,1) get(b) wait(100)}; returns what the last returned. */
    Object call(String script) {
        Object result = null;
        for (String call : script.isEmpty() ? new String[0] : script.split(" ")) {
            int open = call.indexOf('(');
            String[] arguments = call.substring(open + 1, call.length() - 1).split(",");
            result = call(call.substring(0, open), arguments);
        }
        return result;
    }

    private Object call(String method, String[] arguments) {
        String key = arguments[0];
        return switch (method) {
            case "get" -> cache.get(key);
            case "put" -> cache.put(key, Integer.valueOf(arguments[1]));
            case "remove" -> cache.remove(key);
            case "containsKey" -> cache.containsKey(key);
            case "size" -> cache.size();
            case "keysMostRecentFirst" -> cache.keysMostRecentFirst();
            case "getOrLoad" -> cache.getOrLoad(key, k -> load(arguments[1]));
            case "wait" -> clock.addAndGet(Long.parseLong(key));
            case "heard" -> heard();
            case "heardInAnyOrder" -> heard().stream().sorted().toList();
            default -> throw new IllegalArgumentException(method);
        };
    }

    Integer getOrLoad(String key, Function<String, Integer> loader) {
        return cache.getOrLoad(key, loader);
    }

    private Integer load(String value) {
        loads.incrementAndGet();
        return Integer.valueOf(value);
    }

    /** What the listener has heard since the last time. */
    private List<String> heard() {
        List<String> since = List.copyOf(heard);
        heard.clear();
        return since;
    }
}
