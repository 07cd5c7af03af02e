package kata.ratelimiter;

import java.util.function.IntConsumer;
import java.util.function.IntToLongFunction;
import sre.katas.fixtures.Growth;
import sre.katas.fixtures.steps.Steps;

/** How many steps a hundred calls take. Seen from beside a stepped copy of your code. */
final class StepsOfCalls implements IntToLongFunction {

    /** What grows from run to run. */
    enum Kind {
        MORE_KEYS(
                "100 times tryAcquire, with so many keys",
                Growth.CONSTANT,
                "Find the key in a hash map; do not walk through the others, not even to tidy up."),
        WAITS_OF_MORE_KEYS(
                "100 times nanosToWait, with so many keys",
                Growth.CONSTANT,
                "Find the key in a hash map; do not walk through the others."),
        SIZE_OF_MORE_KEYS(
                "100 times size, with so many keys",
                Growth.CONSTANT,
                "A map knows how many keys it has; do not count them anew."),
        A_LARGER_BURST(
                "100 times tryAcquire of a bucket that has filled up from empty, with so large a burst",
                Growth.CONSTANT,
                "Compute what has flowed in; do not add it permit by permit."),
        A_LONGER_WAIT(
                "100 times nanosToWait for a full bucket, with so large a burst",
                Growth.CONSTANT,
                "Compute the wait; do not try one nanosecond, or one permit, after the other."),
        EVICTION_OF_MORE_KEYS("evict, with so many keys", Growth.LINEAR, "Look at every key once.");

        final String words;
        final double growth;
        final String rule;

        Kind(String words, double growth, String rule) {
            this.words = words;
            this.growth = growth;
            this.rule = rule;
        }
    }

    private static final int CALLS = 100;
    private static final long PERIOD = 10;

    private final Kind kind;

    StepsOfCalls(String kind) {
        this.kind = Kind.valueOf(kind);
    }

    @Override
    public long applyAsLong(int n) {
        return switch (kind) {
            case MORE_KEYS -> {
                RateLimiter<Integer> limiter = used(n, CALLS);
                yield Steps.count(() -> call(i -> limiter.tryAcquire(late(i, n), 1, PERIOD * CALLS)));
            }
            case WAITS_OF_MORE_KEYS -> {
                RateLimiter<Integer> limiter = used(n, CALLS);
                yield Steps.count(() -> call(i -> limiter.nanosToWait(late(i, n), 1, 0)));
            }
            case SIZE_OF_MORE_KEYS -> {
                RateLimiter<Integer> limiter = used(n, CALLS);
                yield Steps.count(() -> call(i -> limiter.size()));
            }
            case A_LARGER_BURST -> {
                RateLimiter<Integer> limiter = used(1, n);
                yield Steps.count(() -> call(i -> limiter.tryAcquire(0, n, PERIOD * n * (i + 1L))));
            }
            case A_LONGER_WAIT -> {
                RateLimiter<Integer> limiter = used(1, n);
                yield Steps.count(() -> call(i -> limiter.nanosToWait(0, n, 0)));
            }
            case EVICTION_OF_MORE_KEYS -> {
                RateLimiter<Integer> limiter = used(n, 2);
                yield Steps.count(() -> limiter.evict(PERIOD * 2));
            }
        };
    }

    /** One of the keys that came last: who walks through all of them comes to it late. */
    private static int late(int call, int keys) {
        return keys - 1 - call % keys;
    }

    /** So many keys, with empty buckets at time 0. */
    private static RateLimiter<Integer> used(int keys, long burst) {
        RateLimiter<Integer> limiter = new RateLimiter<>(new Limit(burst, 1, PERIOD));
        for (int key = 0; key < keys; key++) {
            limiter.tryAcquire(key, burst, 0);
        }
        return limiter;
    }

    private static void call(IntConsumer call) {
        for (int i = 0; i < CALLS; i++) {
            call.accept(i);
        }
    }
}
