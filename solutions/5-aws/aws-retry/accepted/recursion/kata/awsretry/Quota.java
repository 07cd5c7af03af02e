package kata.awsretry;

import java.util.concurrent.locks.ReentrantLock;

/** Counts what is out, under a lock of its own. */
public final class Quota {

    private final ReentrantLock lock = new ReentrantLock();
    private final int capacity;
    private int spent;

    /** A quota that is full. */
    public Quota(int capacity) {
        this.capacity = capacity;
    }

    /** Takes this many tokens, or none at all. */
    public boolean take(int tokens) {
        lock.lock();
        try {
            boolean enough = tokens <= capacity - spent;
            if (enough) {
                spent += tokens;
            }
            return enough;
        } finally {
            lock.unlock();
        }
    }

    /** Gives tokens back. */
    public void give(int tokens) {
        lock.lock();
        try {
            spent = Math.max(0, spent - tokens);
        } finally {
            lock.unlock();
        }
    }

    /** How many tokens there are. */
    public int left() {
        lock.lock();
        try {
            return capacity - spent;
        } finally {
            lock.unlock();
        }
    }
}
