package kata.lrucache;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Makes room before it looks whether the key is there already. */
public final class LruCache<K, V> {

    private static final class Node<K, V> {
        final K key;
        V value;
        Node<K, V> previous;
        Node<K, V> next;

        Node(K key, V value) {
            this.key = key;
            this.value = value;
        }
    }

    private final int capacity;
    private final Map<K, Node<K, V>> nodes = new HashMap<>();
    private Node<K, V> head;
    private Node<K, V> tail;

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
        Node<K, V> node = nodes.get(Objects.requireNonNull(key));
        if (node == null) {
            return null;
        }
        unlink(node);
        addFirst(node);
        return node.value;
    }

    public V put(K key, V value) {
        Objects.requireNonNull(key);
        Objects.requireNonNull(value);
        if (capacity == 0) {
            return null;
        }
        if (nodes.size() == capacity) {
            Node<K, V> eldest = tail;
            nodes.remove(eldest.key);
            unlink(eldest);
        }
        Node<K, V> node = nodes.get(key);
        V before = null;
        if (node != null) {
            before = node.value;
            unlink(node);
        }
        node = new Node<>(key, value);
        nodes.put(key, node);
        addFirst(node);
        return before;
    }

    public V remove(K key) {
        Node<K, V> node = nodes.remove(Objects.requireNonNull(key));
        if (node == null) {
            return null;
        }
        unlink(node);
        return node.value;
    }

    public boolean containsKey(K key) {
        return nodes.containsKey(Objects.requireNonNull(key));
    }

    public int size() {
        return nodes.size();
    }

    public List<K> keysMostRecentFirst() {
        List<K> keys = new ArrayList<>();
        for (Node<K, V> node = head; node != null; node = node.next) {
            keys.add(node.key);
        }
        return keys;
    }

    private void addFirst(Node<K, V> node) {
        node.previous = null;
        node.next = head;
        if (head != null) {
            head.previous = node;
        }
        head = node;
        if (tail == null) {
            tail = node;
        }
    }

    private void unlink(Node<K, V> node) {
        if (node == head) {
            head = node.next;
        } else {
            node.previous.next = node.next;
        }
        if (node == tail) {
            tail = node.previous;
        } else {
            node.next.previous = node.previous;
        }
    }

    public V getOrLoad(K key, Function<? super K, ? extends V> loader) {
        throw new UnsupportedOperationException("stage 5");
    }
}
