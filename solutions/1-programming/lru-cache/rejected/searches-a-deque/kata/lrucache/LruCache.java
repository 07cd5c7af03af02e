package kata.lrucache;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** A map for the values and a deque for the order; the deque is searched at each use. */
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
        V value = values.get(Objects.requireNonNull(key));
        if (value != null) {
            order.remove(key);
            order.addFirst(key);
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
        if (before != null) {
            order.remove(key);
        } else if (values.size() > capacity) {
            values.remove(order.removeLast());
        }
        order.addFirst(key);
        return before;
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
        return new ArrayList<>(order);
    }

    public V getOrLoad(K key, Function<? super K, ? extends V> loader) {
        throw new UnsupportedOperationException("stage 5");
    }
}
