package kata.awsretry;

import java.util.concurrent.atomic.AtomicInteger;

/** Tokens that all calls of a client share: each retry takes some. Safe for many threads. */
public final class Quota {

    private final int capacity;
    private final AtomicInteger left;

    /** A quota that is full. */
    public Quota(int capacity) {
        this.capacity = capacity;
        this.left = new AtomicInteger(capacity);
    }

    /** Takes this many tokens, or none at all if there are fewer: then it is false. */
    public boolean take(int tokens) {
        if (tokens > left.get()) {
            return false;
        }
        left.addAndGet(-tokens);
        return true;
    }

    /** Gives tokens back; there are never more than at the start. */
    public void give(int tokens) {
        left.addAndGet(Math.min(tokens, capacity - left.get()));
    }

    /** How many tokens there are. */
    public int left() {
        return left.get();
    }
}
