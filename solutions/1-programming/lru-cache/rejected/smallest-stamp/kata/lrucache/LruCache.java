package kata.lrucache;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Remembers when each key was used, and looks for the smallest time when it must evict. */
public final class LruCache<K, V> {

    private final int capacity;
    private final Map<K, V> values = new HashMap<>();
    private final Map<K, Long> usedAt = new HashMap<>();
    private long uses;

    public LruCache(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("negative capacity");
        }
        this.capacity = capacity;
    }

    public LruCache(CacheOptions<K, V> options) {
        throw new UnsupportedOperationException("stage 4");
    }

    public V get(K key) {
        V value = values.get(Objects.requireNonNull(key));
        if (value != null) {
            usedAt.put(key, uses++);
        }
        return value;
    }

    public V put(K key, V value) {
        Objects.requireNonNull(key);
        Objects.requireNonNull(value);
        if (capacity == 0) {
            return null;
        }
        V before = values.put(key, value);
        usedAt.put(key, uses++);
        if (values.size() > capacity) {
            K eldest = Collections.min(usedAt.entrySet(), Map.Entry.comparingByValue())
                    .getKey();
            values.remove(eldest);
            usedAt.remove(eldest);
        }
        return before;
    }

    public V remove(K key) {
        usedAt.remove(Objects.requireNonNull(key));
        return values.remove(key);
    }

    public boolean containsKey(K key) {
        return values.containsKey(Objects.requireNonNull(key));
    }

    public int size() {
        return values.size();
    }

    public List<K> keysMostRecentFirst() {
        return usedAt.entrySet().stream()
                .sorted(Map.Entry.<K, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    public V getOrLoad(K key, Function<? super K, ? extends V> loader) {
        throw new UnsupportedOperationException("stage 5");
    }
}
