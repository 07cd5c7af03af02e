package kata.lrucache;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import sre.katas.fixtures.Expectation;

/** Calls on one cache, one after the other, and what each must return. A failure shows all that came before. */
final class CacheScript {

    private final TestedCache tested;
    private final String made;
    private final StringBuilder before = new StringBuilder();

    private CacheScript(String made, Supplier<TestedCache> make) {
        this.made = made;
        Expectation facts = Expectation.given("cache", made);
        this.tested = make.get();
        facts.close();
    }

    static CacheScript withCapacity(int capacity) {
        return new CacheScript("capacity " + capacity, () -> TestedCache.plain(capacity));
    }

    static CacheScript weighed(int capacity) {
        return new CacheScript(
                "capacity " + capacity + ", a value weighs what it says", () -> TestedCache.weighed(capacity));
    }

    static CacheScript timed(int capacity, Duration timeToLive, long now) {
        String clock = now == 0 ? "" : ", the clock shows " + now;
        return new CacheScript(
                "capacity " + capacity + ", time to live " + words(timeToLive) + clock,
                () -> TestedCache.timed(capacity, timeToLive, now));
    }

    private static String words(Duration duration) {
        return duration.compareTo(Duration.ofDays(1)) < 0 ? duration.toNanos() + " ns" : duration.toDays() + " days";
    }

    /** Calls whose results are of no interest. */
    CacheScript run(String calls) {
        call(calls);
        note(calls);
        return this;
    }

    /** One call and its result. {@code heard()} is what the listener has heard since it was last asked. */
    CacheScript expect(String call, Object expected, String rule) {
        Object got = call(call);
        if (!Objects.equals(expected, got)) {
            throw facts().expected(call, expected).got(got).because(rule).failure();
        }
        note(call);
        return this;
    }

    private Object call(String calls) {
        try {
            return tested.call(calls);
        } catch (Throwable e) {
            facts().and("then", calls);
            throw e;
        }
    }

    private Expectation facts() {
        return Expectation.given("cache", made).and("after", before.length() == 0 ? "nothing" : before);
    }

    private void note(String calls) {
        before.append(before.length() == 0 ? "" : " ").append(calls);
    }
}
