package kata.lrucache;

import java.util.SplittableRandom;
import java.util.function.IntFunction;

/** A full cache, and calls of one kind made on it again and again. */
final class Workload<K> {

    /** The kinds of call whose cost is judged. */
    enum Kind {
        HITS("get of a present key"),
        MISSES("get of an absent key"),
        UPDATES("put of a present key"),
        EVICTIONS("put of a new key into a full cache"),
        REMOVALS("remove of a present key, and put of it again");

        final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    private final int capacity;
    private final IntFunction<K> keys;
    private final LruCache<K, Integer> cache;
    private final SplittableRandom random = new SplittableRandom(1);
    private int next;

    /**
     * @param keys makes a key from its number, a new object each time
     */
    Workload(int capacity, IntFunction<K> keys) {
        this.capacity = capacity;
        this.keys = keys;
        this.cache = new LruCache<>(capacity);
        while (next < capacity) {
            cache.put(keys.apply(next), next);
            next++;
        }
    }

    int size() {
        return cache.size();
    }

    /** Makes the call so many times. */
    void run(Kind kind, int times) {
        for (int i = 0; i < times; i++) {
            once(kind);
        }
    }

    private void once(Kind kind) {
        K present = keys.apply(random.nextInt(capacity));
        switch (kind) {
            case HITS -> cache.get(present);
            case MISSES -> cache.get(keys.apply(capacity + random.nextInt(capacity)));
            case UPDATES -> cache.put(present, 0);
            case EVICTIONS -> cache.put(keys.apply(next++), 0);
            case REMOVALS -> {
                cache.remove(present);
                cache.put(present, 0);
            }
        }
    }
}
