package kata.lrucache;

import java.time.Duration;
import java.util.Objects;
import sre.katas.fixtures.Expectation;

/** Calls on one cache, one after the other, and what each must return. A failure shows all that came before. */
final class CacheScript {

    private final TestedCache tested;
    private final String made;
    private final StringBuilder before = new StringBuilder();

    private CacheScript(TestedCache tested, String made) {
        this.tested = tested;
        this.made = made;
    }

    static CacheScript withCapacity(int capacity) {
        return new CacheScript(TestedCache.plain(capacity), "capacity " + capacity);
    }

    static CacheScript weighed(int capacity) {
        return new CacheScript(TestedCache.weighed(capacity), "capacity " + capacity + ", a value weighs what it says");
    }

    static CacheScript timed(int capacity, Duration timeToLive, long now) {
        String clock = now == 0 ? "" : ", the clock shows " + now;
        return new CacheScript(
                TestedCache.timed(capacity, timeToLive, now),
                "capacity " + capacity + ", time to live " + words(timeToLive) + clock);
    }

    private static String words(Duration duration) {
        return duration.compareTo(Duration.ofDays(1)) < 0 ? duration.toNanos() + " ns" : duration.toDays() + " days";
    }

    /** Calls whose results are of no interest. */
    CacheScript run(String calls) {
        tested.call(calls);
        note(calls);
        return this;
    }

    /** One call and its result. {@code heard()} is what the listener has heard since it was last asked. */
    CacheScript expect(String call, Object expected, String rule) {
        Object got = tested.call(call);
        if (!Objects.equals(expected, got)) {
            throw Expectation.given("cache", made)
                    .and("after", before.length() == 0 ? "nothing" : before)
                    .expected(call, expected)
                    .got(got)
                    .because(rule)
                    .failure();
        }
        note(call);
        return this;
    }

    private void note(String calls) {
        before.append(before.length() == 0 ? "" : " ").append(calls);
    }
}
