package kata.awsretry;

/** Tokens that all calls of a client share: each retry takes some. Safe for many threads. */
public final class Quota {

    private final int capacity;
    private int left;

    /** A quota that is full. */
    public Quota(int capacity) {
        this.capacity = capacity;
        this.left = capacity;
    }

    /** Takes this many tokens, or none at all if there are fewer: then it is false. */
    public synchronized boolean take(int tokens) {
        if (tokens > left) {
            return false;
        }
        left -= tokens;
        return true;
    }

    /** Gives tokens back; there are never more than at the start. */
    public synchronized void give(int tokens) {
        left += Math.min(tokens, capacity - left);
    }

    /** How many tokens there are. */
    public synchronized int left() {
        return left;
    }
}
