package kata.ratelimiter;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** A map of immutable buckets. What must not be torn apart happens inside compute, which locks the key. */
public final class RateLimiter<K> {

    private static final long NEVER = -1;

    private final Limit limit;
    private final ConcurrentMap<K, Bucket> buckets = new ConcurrentHashMap<>();

    /** No key has a bucket yet. */
    public RateLimiter(Limit limit) {
        this.limit = limit;
    }

    /** Puts a new bucket in place of the old one, or leaves all as it is. */
    public boolean tryAcquire(K key, long permits, long nowNanos) {
        buckets.computeIfAbsent(key, same -> Bucket.full(limit, -(1L << 61)));
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

    /** Decides and removes key by key. */
    public int evict(long nowNanos) {
        int[] evicted = {0};
        for (K key : buckets.keySet()) {
            buckets.computeIfPresent(key, (same, bucket) -> {
                boolean full = bucket.until(nowNanos, limit).isFull(limit);
                evicted[0] += full ? 1 : 0;
                return full ? null : bucket;
            });
        }
        return evicted[0];
    }

    /** Nothing but what was granted makes a bucket. */
    public int size() {
        return buckets.size();
    }
}
