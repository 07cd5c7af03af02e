package kata.lrucache;

import java.util.List;
import java.util.function.Function;

/**
 * A cache that holds a limited number of entries and, when it is full, evicts the one that was used
 * least recently.
 *
 * <p>{@code get} of a present key, {@code put} and {@code getOrLoad} use an entry. Nothing else does.
 * No method takes null: each throws {@link NullPointerException} and changes nothing.
 */
public final class LruCache<K, V> {

    /**
     * A cache whose entries each take one place and live until they are evicted or removed.
     *
     * @param capacity how many entries it holds at the most; 0 is a cache that stores nothing
     * @throws IllegalArgumentException if capacity is negative
     */
    public LruCache(int capacity) {
        throw new UnsupportedOperationException("stage 1: write the constructor");
    }

    /**
     * Stage 4: a cache with a time to live, weights and a listener.
     *
     * @throws IllegalArgumentException if the capacity is negative, or the time to live zero or negative
     */
    public LruCache(CacheOptions<K, V> options) {
        throw new UnsupportedOperationException("stage 4: write the constructor with options");
    }

    /** The value of this key, or null if there is none. The entry becomes the most recent. */
    public V get(K key) {
        throw new UnsupportedOperationException("stage 1: write get");
    }

    /**
     * Stores a value. The entry becomes the most recent; if there is no room, the least recent go.
     *
     * @return the value that this key had before, or null if it had none
     */
    public V put(K key, V value) {
        throw new UnsupportedOperationException("stage 1: write put");
    }

    /** Takes an entry out and returns its value, or null if there is none. */
    public V remove(K key) {
        throw new UnsupportedOperationException("stage 2: write remove");
    }

    /** Whether the key is present. This is not a use. */
    public boolean containsKey(K key) {
        throw new UnsupportedOperationException("stage 2: write containsKey");
    }

    /** How many entries are present. */
    public int size() {
        throw new UnsupportedOperationException("stage 2: write size");
    }

    /** The keys in a list of their own, the most recently used first. This is not a use. */
    public List<K> keysMostRecentFirst() {
        throw new UnsupportedOperationException("stage 2: write keysMostRecentFirst");
    }

    /**
     * Stage 5: the value of this key, as {@code get} gives it; if there is none, loads it and stores
     * it. However many threads ask for one key at a time, one of them runs its loader and the others
     * wait for what it brings.
     *
     * @param loader gives the value for the key; null if there is none: then nothing is stored
     * @return the value, or null if the loader gave null
     * @throws IllegalStateException if the calling thread is in the midst of loading this very key
     */
    public V getOrLoad(K key, Function<? super K, ? extends V> loader) {
        throw new UnsupportedOperationException("stage 5: write getOrLoad");
    }
}
