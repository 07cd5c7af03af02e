package kata.ratelimiter;

import java.util.HashMap;
import java.util.Map;

/** A lock for each bucket. */
public final class RateLimiter<K> {

    private final Limit limit;
    private final Map<K, Bucket> buckets = new HashMap<>();

    public RateLimiter(Limit limit) {
        this.limit = limit;
    }

    /** Takes out of the bucket that is there, or puts one there that lacks what was taken. */
    public boolean tryAcquire(K key, long permits, long nowNanos) {
        if (permits > limit.burst()) {
            return false;
        }
        Bucket bucket = buckets.computeIfAbsent(key, same -> new Bucket(limit, nowNanos));
        return bucket.take(permits, nowNanos);
    }

    /** Asks the bucket. */
    public long nanosToWait(K key, long permits, long nowNanos) {
        if (permits > limit.burst()) {
            return -1;
        }
        Bucket bucket = buckets.get(key);
        if (bucket == null) {
            return 0;
        }
        return bucket.nanosToWait(permits, nowNanos);
    }

    /** Takes full buckets out of the map. */
    public int evict(long nowNanos) {
        int before = buckets.size();
        buckets.values().removeIf(bucket -> bucket.isFull(nowNanos));
        return before - buckets.size();
    }

    /** All in the map. */
    public int size() {
        return buckets.size();
    }
}
