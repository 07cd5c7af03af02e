package kata.ratelimiter;

/**
 * A token bucket for each key. Safe for use by many threads. See README.md for the rules.
 *
 * <p>Times are nanoseconds of a clock of the caller's choice, between -2^61 and 2^61.
 *
 * @param <K> keys with {@code equals} and {@code hashCode}, such as the name of a client
 */
public final class RateLimiter<K> {

    /** Each key gets a bucket of its own, with this limit. */
    public RateLimiter(Limit limit) {}

    /**
     * Takes permits out of the key's bucket, if there are enough: all of them or none.
     *
     * @param permits 1 or more
     * @return whether they were granted
     */
    public boolean tryAcquire(K key, long permits, long nowNanos) {
        throw new UnsupportedOperationException("tryAcquire is yours to write");
    }

    /**
     * How long to wait until so many permits are granted, if nobody else asks. Changes nothing.
     *
     * @param permits 1 or more
     * @return the smallest number of nanoseconds; 0 if they are there, -1 if they will never be
     */
    public long nanosToWait(K key, long permits, long nowNanos) {
        throw new UnsupportedOperationException("nanosToWait is yours to write");
    }

    /**
     * Forgets the keys whose buckets are full at that time.
     *
     * @return how many they were
     */
    public int evict(long nowNanos) {
        throw new UnsupportedOperationException("evict is yours to write");
    }

    /** How many keys it remembers something about. */
    public int size() {
        throw new UnsupportedOperationException("size is yours to write");
    }
}
