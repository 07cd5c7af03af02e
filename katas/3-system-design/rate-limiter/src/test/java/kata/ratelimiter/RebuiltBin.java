package kata.ratelimiter;

import sre.katas.fixtures.keys.SteppingKey;
import sre.katas.fixtures.steps.TwoCalls;

/**
 * A look-up while a bin of a hash table is being rebuilt. {@code java.util.HashMap} turns a bin of nine
 * entries into a tree (its {@code compute} one of eight), and calls {@code compareTo} of the keys while the tree is half built: a thread that
 * looks then misses keys that are there. Seen from beside a stepped copy of your code.
 */
final class RebuiltBin implements TwoCalls {

    private static final int OTHERS = 56;

    private final int inBin;
    private RateLimiter<SteppingKey> limiter;

    /** The last of so many keys of one hash code is new. */
    RebuiltBin(int inBin) {
        this.inBin = inBin;
    }

    private SteppingKey key(int number) {
        return new SteppingKey("k" + number, number <= inBin ? 0 : number);
    }

    @Override
    public void prepare() {
        limiter = new RateLimiter<>(ScriptedCalls.LIMIT);
        for (int number = inBin + 1; number <= inBin + OTHERS; number++) {
            limiter.tryAcquire(key(number), 5, 0);
        }
        for (int number = 1; number < inBin; number++) {
            limiter.tryAcquire(key(number), 5, 0);
        }
    }

    @Override
    public Object first() {
        return limiter.tryAcquire(key(inBin), 5, 0) ? "granted" : "refused";
    }

    @Override
    public Object second() {
        return limiter.nanosToWait(key(4), 1, 0);
    }

    @Override
    public String after() {
        return "then size " + limiter.size();
    }

    @Override
    public Description describe() {
        return new Description(
                "burst 5, 1 per 10 ns; " + (inBin - 1 + OTHERS) + " keys with empty buckets, k1 … k" + (inBin - 1)
                        + " of one hash code",
                "take k" + inBin + " 5 at 0, a new key of the same hash code",
                "wait k4 1 at 0");
    }
}
