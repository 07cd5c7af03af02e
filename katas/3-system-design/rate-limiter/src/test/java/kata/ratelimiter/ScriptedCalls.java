package kata.ratelimiter;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sre.katas.fixtures.keys.SteppingKey;
import sre.katas.fixtures.steps.TwoCalls;

/**
 * Two calls that meet on one limiter, as text: {@code take a 3 at 0}, {@code evict at 50}. The bucket holds
 * 5, and 1 permit flows in every 10 ns. Seen from beside a stepped copy of your code.
 *
 * <p>All keys have the same hash code, and their {@code equals} and {@code hashCode} are steps too.
 */
final class ScriptedCalls implements TwoCalls {

    static final Limit LIMIT = new Limit(5, 1, 10);
    private static final String KEYS = "abc";

    private final String before;
    private final String first;
    private final String second;
    private final long end;
    private RateLimiter<SteppingKey> limiter;

    ScriptedCalls(String before, String first, String second, long end) {
        this.before = before;
        this.first = first;
        this.second = second;
        this.end = end;
    }

    @Override
    public void prepare() {
        limiter = new RateLimiter<>(LIMIT);
        Stream.of(before.split(", ")).filter(call -> !call.isEmpty()).forEach(this::call);
    }

    @Override
    public Object first() {
        return call(first);
    }

    @Override
    public Object second() {
        return call(second);
    }

    private Object call(String text) {
        String[] word = text.split(" ");
        return switch (word[0]) {
            case "take" ->
                limiter.tryAcquire(key(word[1]), Long.parseLong(word[2]), Long.parseLong(word[4]))
                        ? "granted"
                        : "refused";
            case "wait" -> limiter.nanosToWait(key(word[1]), Long.parseLong(word[2]), Long.parseLong(word[4]));
            case "evict" -> limiter.evict(Long.parseLong(word[2]));
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static SteppingKey key(String name) {
        return new SteppingKey(name, 7);
    }

    /** How many are remembered, and what is in the buckets: that many permits are granted, one by one. */
    @Override
    public String after() {
        int size = limiter.size();
        return "then size " + size + ", and at " + end + " still in the bucket of "
                + KEYS.chars()
                        .mapToObj(key -> String.valueOf((char) key))
                        .map(key -> String.format(Locale.ROOT, "%s %d", key, left(key)))
                        .collect(Collectors.joining(", of "));
    }

    private int left(String key) {
        int left = 0;
        while (left <= LIMIT.burst() && limiter.tryAcquire(key(key), 1, end)) {
            left++;
        }
        return left;
    }

    @Override
    public Description describe() {
        return new Description("burst 5, 1 per 10 ns" + (before.isEmpty() ? "" : "; " + before), first, second);
    }
}
