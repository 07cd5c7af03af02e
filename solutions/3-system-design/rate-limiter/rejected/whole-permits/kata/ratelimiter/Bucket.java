package kata.ratelimiter;

/**
 * What a bucket held at one time. One permit is {@code periodNanos} units, and only whole
 * permits flow in.
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
        long flowed = (now - at) * limit.permits() / limit.periodNanos() * limit.periodNanos();
        return new Bucket(Math.min(full(limit, now).units, units + flowed), now);
    }

    Bucket without(long taken) {
        return new Bucket(units - taken, at);
    }

    boolean isFull(Limit limit) {
        return units == limit.burst() * limit.periodNanos();
    }
}
