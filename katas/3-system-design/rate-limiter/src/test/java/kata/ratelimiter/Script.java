package kata.ratelimiter;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.function.Supplier;
import sre.katas.fixtures.Expectation;

/** Requests to one limiter, one after the other; the first wrong answer fails, with all that came before it. */
final class Script {

    private static final int LONGEST_HISTORY = 12;

    private final Limit limit;
    private final RateLimiter<String> limiter;
    /** The latest steps, the last one at the end. */
    private final Deque<String> history = new ArrayDeque<>();

    private String rule = "";

    private Script(Limit limit) {
        this.limit = limit;
        this.limiter = new RateLimiter<>(limit);
    }

    static Script with(Limit limit) {
        return new Script(limit);
    }

    static Script with(long burst, long permits, long periodNanos) {
        return new Script(new Limit(burst, permits, periodNanos));
    }

    /** What the steps that follow are about. */
    Script rule(String rule) {
        this.rule = rule;
        return this;
    }

    Script granted(String key, long permits, long now) {
        return ask(key, permits, now, true);
    }

    Script refused(String key, long permits, long now) {
        return ask(key, permits, now, false);
    }

    /** For the key {@code a}. */
    Script granted(long permits, long now) {
        return ask("a", permits, now, true);
    }

    /** For the key {@code a}. */
    Script refused(long permits, long now) {
        return ask("a", permits, now, false);
    }

    Script ask(String key, long permits, long now, boolean expected) {
        String call = String.format(Locale.ROOT, "tryAcquire(%s, %d, %d)", key, permits, now);
        return step(call, word(expected), () -> word(limiter.tryAcquire(key, permits, now)));
    }

    Script waits(String key, long permits, long now, long expected) {
        String call = String.format(Locale.ROOT, "nanosToWait(%s, %d, %d)", key, permits, now);
        return step(call, expected, () -> limiter.nanosToWait(key, permits, now));
    }

    Script evicts(long now, int expected) {
        return step("evict(" + now + ")", expected, () -> limiter.evict(now));
    }

    Script size(int expected) {
        return step("size()", expected, limiter::size);
    }

    private static String word(boolean granted) {
        return granted ? "granted" : "refused";
    }

    private Script step(String call, Object expected, Supplier<?> work) {
        Object got;
        try {
            got = work.get();
        } catch (RuntimeException | Error e) {
            facts(call, expected);
            throw e;
        }
        if (!expected.equals(got)) {
            throw facts(call, expected).got(got).because(rule).failure();
        }
        history.add(call + ": " + expected);
        if (history.size() > LONGEST_HISTORY) {
            history.remove();
            history.remove();
            history.addFirst("…");
        }
        return this;
    }

    private Expectation facts(String call, Object expected) {
        return Expectation.given(
                        "limit",
                        "burst " + limit.burst() + ", " + limit.permits() + " per " + limit.periodNanos() + " ns")
                .and("before", history.isEmpty() ? "nothing" : String.join("\n", history))
                .and("call", call)
                .expected(expected);
    }
}
