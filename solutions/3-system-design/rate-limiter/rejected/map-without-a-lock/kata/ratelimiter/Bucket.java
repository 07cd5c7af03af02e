package kata.ratelimiter;

/** A bucket that changes. One permit is {@code periodNanos} units. */
final class Bucket {

    private final Limit limit;
    private long units;
    private long at;

    Bucket(Limit limit, long now) {
        this.limit = limit;
        this.units = capacity();
        this.at = now;
    }

    private long capacity() {
        return limit.burst() * limit.periodNanos();
    }

    private long unitsAt(long now) {
        if (now <= at) {
            return units;
        }
        long missing = capacity() - units;
        return (now - at) > missing / limit.permits() ? capacity() : units + (now - at) * limit.permits();
    }

    synchronized boolean take(long permits, long now) {
        long there = unitsAt(now);
        if (there < permits * limit.periodNanos()) {
            return false;
        }
        units = there - permits * limit.periodNanos();
        at = Math.max(at, now);
        return true;
    }

    synchronized long nanosToWait(long permits, long now) {
        long missing = permits * limit.periodNanos() - unitsAt(now);
        if (missing <= 0) {
            return 0;
        }
        return (missing + limit.permits() - 1) / limit.permits() + Math.max(0, at - now);
    }

    synchronized boolean isFull(long now) {
        return unitsAt(now) == capacity();
    }
}
