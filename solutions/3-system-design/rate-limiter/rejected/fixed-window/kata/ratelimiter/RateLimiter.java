package kata.ratelimiter;

import java.util.HashMap;
import java.util.Map;

/** Counts in windows of the time that a whole bucket takes. */
public final class RateLimiter<K> {

    private record Window(long number, long used) {}

    private final Limit limit;
    private final Map<K, Window> windows = new HashMap<>();

    public RateLimiter(Limit limit) {
        this.limit = limit;
    }

    private long window(long nowNanos) {
        return Math.floorDiv(nowNanos, length());
    }

    private long length() {
        return Math.max(1, limit.burst() * limit.periodNanos() / limit.permits());
    }

    private long used(K key, long nowNanos) {
        Window window = windows.get(key);
        return window == null || window.number < window(nowNanos) ? 0 : window.used;
    }

    /** Counts up to the burst in each window. */
    public synchronized boolean tryAcquire(K key, long permits, long nowNanos) {
        long used = used(key, nowNanos);
        if (permits > limit.burst() - used) {
            return false;
        }
        windows.put(key, new Window(window(nowNanos), used + permits));
        return true;
    }

    /** Until the next window begins. */
    public synchronized long nanosToWait(K key, long permits, long nowNanos) {
        if (permits > limit.burst()) {
            return -1;
        }
        return permits <= limit.burst() - used(key, nowNanos) ? 0 : (window(nowNanos) + 1) * length() - nowNanos;
    }

    /** Those of earlier windows. */
    public synchronized int evict(long nowNanos) {
        int before = windows.size();
        windows.keySet().removeIf(key -> used(key, nowNanos) == 0);
        return before - windows.size();
    }

    /** All in the map. */
    public synchronized int size() {
        return windows.size();
    }
}
