package kata.ratelimiter;

import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Keeps the time at which a bucket will be full (the theoretical arrival time of GCRA), in nanoseconds and
 * parts of a nanosecond; nobody ever waits, whoever comes second tries again.
 */
public final class RateLimiter<K> {

    /** Full at {@code nanos + parts / limit.permits()}; {@code at} is the time of the last grant. */
    private record FullAt(long nanos, long parts, long at) {}

    private final Limit limit;
    private final ConcurrentMap<K, FullAt> full = new ConcurrentHashMap<>();

    public RateLimiter(Limit limit) {
        this.limit = limit;
    }

    /** What is missing in units of 1 / limit.permits() nanoseconds; 0 if it is full. */
    private long missing(FullAt bucket, long now) {
        if (bucket == null || bucket.nanos < now) {
            return 0;
        }
        return Math.max(0, (bucket.nanos - now) * limit.permits() + bucket.parts);
    }

    private long capacity() {
        return limit.burst() * limit.periodNanos();
    }

    private static long time(FullAt bucket, long now) {
        return bucket == null ? now : Math.max(bucket.at, now);
    }

    /** Moves the time at which it is full, if that is not too far away. */
    public boolean tryAcquire(K key, long permits, long nowNanos) {
        while (permits <= limit.burst()) {
            FullAt before = full.get(key);
            long now = time(before, nowNanos);
            long missing = missing(before, now);
            if (missing > capacity() - permits * limit.periodNanos()) {
                return false;
            }
            long units = missing + permits * limit.periodNanos();
            FullAt after = new FullAt(now + units / limit.permits(), units % limit.permits(), now);
            if (before == null ? full.putIfAbsent(key, after) == null : full.replace(key, before, after)) {
                return true;
            }
        }
        return false;
    }

    /** Until it is near enough to being full. */
    public long nanosToWait(K key, long permits, long nowNanos) {
        if (permits > limit.burst()) {
            return -1;
        }
        FullAt bucket = full.get(key);
        long now = time(bucket, nowNanos);
        long tooMuch = missing(bucket, now) - (capacity() - permits * limit.periodNanos());
        return tooMuch <= 0 ? 0 : (tooMuch - 1) / limit.permits() + 1 + now - nowNanos;
    }

    /** Those whose time has come, unless it has just been moved. */
    public int evict(long nowNanos) {
        int evicted = 0;
        for (Iterator<Map.Entry<K, FullAt>> all = full.entrySet().iterator(); all.hasNext(); ) {
            Map.Entry<K, FullAt> bucket = all.next();
            boolean isFull = missing(bucket.getValue(), time(bucket.getValue(), nowNanos)) == 0;
            if (isFull && full.remove(bucket.getKey(), bucket.getValue())) {
                evicted++;
            }
        }
        return evicted;
    }

    /** All in the map. */
    public int size() {
        return full.size();
    }
}
