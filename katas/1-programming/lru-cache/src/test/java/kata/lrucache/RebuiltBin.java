package kata.lrucache;

import sre.katas.fixtures.keys.SteppingKey;
import sre.katas.fixtures.steps.TwoCalls;

/**
 * A look-up while a bin of a hash table is being rebuilt. {@code java.util.HashMap} turns a bin of
 * nine entries into a tree, and calls {@code compareTo} of the keys while the tree is half built: a
 * thread that looks then misses keys that are there.
 */
final class RebuiltBin implements TwoCalls {

    private static final int SMALLEST_TREE = 9;
    private static final int OTHERS = 56;
    private static final int CAPACITY = 100;

    private final boolean byGet;
    private LruCache<SteppingKey, Integer> cache;

    RebuiltBin(boolean byGet) {
        this.byGet = byGet;
    }

    /** Keys 1 to 9 share a hash code. */
    private static SteppingKey key(int number) {
        return new SteppingKey("k" + number, number <= SMALLEST_TREE ? 0 : number);
    }

    @Override
    public void prepare() {
        cache = new LruCache<>(CAPACITY);
        for (int number = SMALLEST_TREE + 1; number <= SMALLEST_TREE + OTHERS; number++) {
            cache.put(key(number), number);
        }
        for (int number = 1; number < SMALLEST_TREE; number++) {
            cache.put(key(number), number);
        }
    }

    @Override
    public Object first() {
        return cache.put(key(SMALLEST_TREE), SMALLEST_TREE);
    }

    @Override
    public Object second() {
        return byGet ? cache.get(key(4)) : cache.containsKey(key(4));
    }

    @Override
    public String after() {
        return "size " + cache.size() + ", the two most recent "
                + cache.keysMostRecentFirst().subList(0, 2);
    }

    @Override
    public Description describe() {
        return new Description(
                "capacity " + CAPACITY + ", " + OTHERS + " keys, and k1 … k8 of one hash code",
                "put(k9,9), of the same hash code",
                byGet ? "get(k4)" : "containsKey(k4)");
    }
}
