package kata.ratelimiter;

/**
 * What a bucket held at one time. One permit is {@code periodNanos} units, so that each nanosecond brings a
 * whole number of them.
 */
record Bucket(long units, long at) {

    static Bucket full(Limit limit, long now) {
        return new Bucket(limit.burst() * limit.periodNanos(), now);
    }

    /** With what has flowed in until now. */
    Bucket until(long now, Limit limit) {
        if (now <= at) {
            return this;
        }
        Bucket full = full(limit, now);
        long elapsed = now - at;
        long missing = full.units - units;
        // The product below may overflow if it is not needed.
        return elapsed > missing / limit.permits() ? full : new Bucket(units + elapsed * limit.permits(), now);
    }

    Bucket without(long taken) {
        return new Bucket(units - taken, at);
    }

    boolean isFull(Limit limit) {
        return units == limit.burst() * limit.periodNanos();
    }
}
