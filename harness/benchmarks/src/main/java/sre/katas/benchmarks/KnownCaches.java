package sre.katas.benchmarks;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The caches that people use. */
final class KnownCaches {

    private KnownCaches() {}

    /** A {@link LinkedHashMap} in the order of use, under one lock. */
    static final class Linked implements Cache {

        private final Map<Integer, Integer> map;

        Linked(int capacity) {
            map = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, Integer> eldest) {
                    return size() > capacity;
                }
            });
        }

        @Override
        public @Nullable Integer get(Integer key) {
            return map.get(key);
        }

        @Override
        public void put(Integer key, Integer value) {
            map.put(key, value);
        }

        @Override
        public long size() {
            return map.size();
        }
    }

    /** Caffeine as it comes: not quite LRU, and its upkeep is done by threads of its own. */
    static final class OfCaffeine implements Cache {

        private final com.github.benmanes.caffeine.cache.Cache<Integer, Integer> cache;

        OfCaffeine(int capacity) {
            cache = Caffeine.newBuilder().maximumSize(capacity).build();
        }

        @Override
        public @Nullable Integer get(Integer key) {
            return cache.getIfPresent(key);
        }

        @Override
        public void put(Integer key, Integer value) {
            cache.put(key, value);
        }

        @Override
        public long size() {
            cache.cleanUp();
            return cache.estimatedSize();
        }
    }
}
