package kata.awsretry;

/** Tokens that all calls of a client share: each retry takes some. Safe for many threads. */
public final class Quota {

    /** A quota that is full. */
    public Quota(int capacity) {}

    /** Takes this many tokens, or none at all if there are fewer: then it is false. */
    public boolean take(int tokens) {
        throw new UnsupportedOperationException("stage 3: write take");
    }

    /** Gives tokens back; there are never more than at the start. */
    public void give(int tokens) {
        throw new UnsupportedOperationException("stage 3: write give");
    }

    /** How many tokens there are. */
    public int left() {
        throw new UnsupportedOperationException("stage 3: write left");
    }
}
