package kata.lrucache;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** A map and a queue: first in, first out. */
public final class LruCache<K, V> {

    private final int capacity;
    private final Map<K, V> values = new HashMap<>();
    private final Deque<K> order = new ArrayDeque<>();

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
        return values.get(Objects.requireNonNull(key));
    }

    public V put(K key, V value) {
        Objects.requireNonNull(key);
        Objects.requireNonNull(value);
        if (capacity == 0) {
            return null;
        }
        if (!values.containsKey(key)) {
            if (values.size() == capacity) {
                values.remove(order.removeFirst());
            }
            order.addLast(key);
        }
        return values.put(key, value);
    }

    public V remove(K key) {
        order.remove(Objects.requireNonNull(key));
        return values.remove(key);
    }

    public boolean containsKey(K key) {
        return values.containsKey(Objects.requireNonNull(key));
    }

    public int size() {
        return values.size();
    }

    public List<K> keysMostRecentFirst() {
        List<K> keys = new ArrayList<>(order);
        Collections.reverse(keys);
        return keys;
    }

    public V getOrLoad(K key, Function<? super K, ? extends V> loader) {
        throw new UnsupportedOperationException("stage 5");
    }
}
