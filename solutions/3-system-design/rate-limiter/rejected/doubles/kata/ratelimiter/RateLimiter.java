package kata.ratelimiter;

import java.util.HashMap;
import java.util.Map;

/** Permits as doubles. */
public final class RateLimiter<K> {

    private static final class Bucket {
        double permits;
        long at;
    }

    private final Limit limit;
    private final Map<K, Bucket> buckets = new HashMap<>();

    public RateLimiter(Limit limit) {
        this.limit = limit;
    }

    private double permits(Bucket bucket, long nowNanos) {
        double elapsed = Math.max(0, (double) nowNanos - bucket.at);
        return Math.min(limit.burst(), bucket.permits + elapsed * limit.permits() / limit.periodNanos());
    }

    /** Refills, then takes. */
    public synchronized boolean tryAcquire(K key, long permits, long nowNanos) {
        Bucket bucket = buckets.get(key);
        double there = bucket == null ? limit.burst() : permits(bucket, nowNanos);
        if (there < permits) {
            return false;
        }
        if (bucket == null) {
            bucket = new Bucket();
            bucket.at = nowNanos;
            buckets.put(key, bucket);
        }
        bucket.permits = there - permits;
        bucket.at = Math.max(bucket.at, nowNanos);
        return true;
    }

    /** What is missing, divided by what flows in. */
    public synchronized long nanosToWait(K key, long permits, long nowNanos) {
        if (permits > limit.burst()) {
            return -1;
        }
        Bucket bucket = buckets.get(key);
        if (bucket == null) {
            return 0;
        }
        double missing = permits - permits(bucket, nowNanos);
        if (missing <= 0) {
            return 0;
        }
        long behind = Math.max(0, bucket.at - nowNanos);
        return behind + (long) Math.ceil(missing * limit.periodNanos() / limit.permits());
    }

    /** Those that are full. */
    public synchronized int evict(long nowNanos) {
        int before = buckets.size();
        buckets.values().removeIf(bucket -> permits(bucket, nowNanos) >= limit.burst());
        return before - buckets.size();
    }

    /** All in the map. */
    public synchronized int size() {
        return buckets.size();
    }
}
