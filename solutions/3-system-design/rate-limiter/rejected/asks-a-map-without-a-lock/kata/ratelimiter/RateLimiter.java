package kata.ratelimiter;

import java.util.HashMap;
import java.util.Map;

/** A map of immutable buckets. What changes it is synchronized. */
public final class RateLimiter<K> {

    private static final long NEVER = -1;

    private final Limit limit;
    private final Map<K, Bucket> buckets = new HashMap<>();

    /** No key has a bucket yet. */
    public RateLimiter(Limit limit) {
        this.limit = limit;
    }

    /** Puts a new bucket in place of the old one, or leaves all as it is. */
    public synchronized boolean tryAcquire(K key, long permits, long nowNanos) {
        if (permits > limit.burst()) {
            return false;
        }
        long taken = permits * limit.periodNanos();
        boolean[] granted = {false};
        buckets.compute(key, (same, old) -> {
            Bucket bucket = now(old, nowNanos);
            granted[0] = bucket.units() >= taken;
            return granted[0] ? bucket.without(taken) : old;
        });
        return granted[0];
    }

    private Bucket now(Bucket old, long nowNanos) {
        return old == null ? Bucket.full(limit, nowNanos) : old.until(nowNanos, limit);
    }

    /** What is missing, divided by what flows in, rounded up. */
    public long nanosToWait(K key, long permits, long nowNanos) {
        if (permits > limit.burst()) {
            return NEVER;
        }
        Bucket bucket = now(buckets.get(key), nowNanos);
        long missing = permits * limit.periodNanos() - bucket.units();
        if (missing <= 0) {
            return 0;
        }
        return -Math.floorDiv(-missing, limit.permits()) + (bucket.at() - nowNanos);
    }

    /** All full buckets. */
    public synchronized int evict(long nowNanos) {
        int before = buckets.size();
        buckets.values().removeIf(bucket -> bucket.until(nowNanos, limit).isFull(limit));
        return before - buckets.size();
    }

    /** Nothing but what was granted makes a bucket. */
    public synchronized int size() {
        return buckets.size();
    }
}
