package kata.ratelimiter;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** A lock for each bucket. Whoever holds a forgotten bucket looks for another one. */
public final class RateLimiter<K> {

    private final Limit limit;
    private final ConcurrentMap<K, Bucket> buckets = new ConcurrentHashMap<>();

    public RateLimiter(Limit limit) {
        this.limit = limit;
    }

    /** Takes out of the bucket that is there, or puts one there that lacks what was taken. */
    public boolean tryAcquire(K key, long permits, long nowNanos) {
        if (permits > limit.burst()) {
            return false;
        }
        while (true) {
            Bucket bucket = buckets.get(key);
            if (bucket == null) {
                Bucket fresh = new Bucket(limit, nowNanos);
                fresh.take(permits, nowNanos);
                if (buckets.putIfAbsent(key, fresh) == null) {
                    return true;
                }
                continue;
            }
            synchronized (bucket) {
                if (!bucket.isForgotten()) {
                    return bucket.take(permits, nowNanos);
                }
                buckets.remove(key, bucket);
            }
        }
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
        synchronized (bucket) {
            return bucket.isForgotten() ? 0 : bucket.nanosToWait(permits, nowNanos);
        }
    }

    /** Marks a bucket as forgotten before it takes it out of the map. */
    public int evict(long nowNanos) {
        int evicted = 0;
        for (var entry : buckets.entrySet()) {
            if (entry.getValue().forgetIfFull(nowNanos)) {
                buckets.remove(entry.getKey(), entry.getValue());
                evicted++;
            }
        }
        return evicted;
    }

    /** All in the map. */
    public int size() {
        return buckets.size();
    }
}
