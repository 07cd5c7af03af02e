package sre.katas.benchmarks;

import org.jspecify.annotations.Nullable;

/** What the caches of {@link LruCacheBenchmark} have in common. */
public interface Cache {

    /** The value, or null if there is none. */
    @Nullable
    Integer get(Integer key);

    /** Stores a value, and evicts another if there is no room. */
    void put(Integer key, Integer value);

    /** How many entries it holds once its own upkeep is done. */
    long size();
}
