package kata.awsretry;

import java.util.concurrent.atomic.AtomicInteger;

/** Tokens without a lock. */
public final class Quota {

    private final int capacity;
    private final AtomicInteger left;

    /** A quota that is full. */
    public Quota(int capacity) {
        this.capacity = capacity;
        this.left = new AtomicInteger(capacity);
    }

    /** Takes this many tokens, or none at all. */
    public boolean take(int tokens) {
        while (true) {
            int now = left.get();
            if (now < tokens) {
                return false;
            }
            if (left.compareAndSet(now, now - tokens)) {
                return true;
            }
        }
    }

    /** Gives tokens back. */
    public void give(int tokens) {
        left.updateAndGet(now -> (int) Math.min(capacity, (long) now + tokens));
    }

    /** How many tokens there are. */
    public int left() {
        return left.get();
    }
}
