package kata.lrucache;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Each of its steps is guarded; a put is two of them. */
public final class LruCache<K, V> {

    private static final int USE = 0;
    private static final int WRITE = 1;

    private static final class Node<K, V> {
        K key;
        V value;
        int weight;
        long writtenAt;
        final Node<K, V>[] newer = chains();
        final Node<K, V>[] older = chains();

        @SuppressWarnings("unchecked")
        private static <K, V> Node<K, V>[] chains() {
            return new Node[2];
        }
    }

    private static final class Load<V> {
        final Thread thread = Thread.currentThread();
        boolean done;
        V value;
        Throwable failure;
    }

    private final CacheOptions<K, V> options;
    private final Map<K, Node<K, V>> nodes = new HashMap<>();
    private final Map<K, Load<V>> loads = new HashMap<>();
    private final Node<K, V> sentinel = new Node<>();
    private int count;
    private long weight;

    public LruCache(int capacity) {
        this(CacheOptions.ofCapacity(capacity));
    }

    public LruCache(CacheOptions<K, V> options) {
        Duration timeToLive = options.timeToLive();
        if (options.capacity() < 0 || timeToLive != null && (timeToLive.isZero() || timeToLive.isNegative())) {
            throw new IllegalArgumentException(options.toString());
        }
        this.options = options;
        for (int chain : new int[] {USE, WRITE}) {
            sentinel.newer[chain] = sentinel;
            sentinel.older[chain] = sentinel;
        }
    }

    public synchronized V get(K key) {
        Objects.requireNonNull(key);
        tell(expire());
        return use(key);
    }

    public V put(K key, V value) {
        V before = insertOrReplace(key, value);
        shrink();
        return before;
    }

    private synchronized void shrink() {
        List<Removal<K, V>> removals = new ArrayList<>();
        while (weight > options.capacity()) {
            drop(sentinel.newer[USE], Removal.Cause.EVICTED, removals);
        }
        tell(removals);
    }

    private synchronized V insertOrReplace(K key, V value) {
        Objects.requireNonNull(key);
        Objects.requireNonNull(value);
        int itsWeight = options.weigher().applyAsInt(value);
        if (itsWeight < 1) {
            throw new IllegalArgumentException("weight " + itsWeight);
        }
        List<Removal<K, V>> removals = expire();
        V before = null;
        Node<K, V> old = nodes.get(key);
        if (old != null) {
            before = old.value;
            drop(old, Removal.Cause.REPLACED, removals);
        }
        if (itsWeight > options.capacity()) {
            removals.add(new Removal<>(key, value, Removal.Cause.EVICTED));
        } else {
            insert(key, value, itsWeight);
        }
        tell(removals);
        return before;
    }

    private void insert(K key, V value, int itsWeight) {
        Node<K, V> node = new Node<>();
        node.key = key;
        node.value = value;
        node.weight = itsWeight;
        node.writtenAt = options.nanoClock().getAsLong();
        nodes.put(key, node);
        link(node, USE);
        link(node, WRITE);
        weight += itsWeight;
        count++;
    }

    public synchronized V remove(K key) {
        Objects.requireNonNull(key);
        List<Removal<K, V>> removals = expire();
        Node<K, V> node = nodes.get(key);
        if (node != null) {
            drop(node, Removal.Cause.REMOVED, removals);
        }
        tell(removals);
        return node == null ? null : node.value;
    }

    public synchronized boolean containsKey(K key) {
        Objects.requireNonNull(key);
        tell(expire());
        return nodes.containsKey(key);
    }

    public synchronized int size() {
        tell(expire());
        return count;
    }

    public synchronized List<K> keysMostRecentFirst() {
        tell(expire());
        List<K> keys = new ArrayList<>();
        for (Node<K, V> node = sentinel.older[USE]; node != sentinel; node = node.older[USE]) {
            keys.add(node.key);
        }
        return keys;
    }

    public V getOrLoad(K key, Function<? super K, ? extends V> loader) {
        Objects.requireNonNull(key);
        Objects.requireNonNull(loader);
        Load<V> load;
        synchronized (this) {
            tell(expire());
            V present = use(key);
            if (present != null) {
                return present;
            }
            load = loads.get(key);
            if (load != null) {
                return await(load);
            }
            load = new Load<>();
            loads.put(key, load);
        }
        try {
            load.value = loader.apply(key);
        } catch (RuntimeException | Error e) {
            load.failure = e;
            throw e;
        } finally {
            finish(key, load);
        }
        return load.value;
    }

    private synchronized void finish(K key, Load<V> load) {
        try {
            if (load.value != null) {
                put(key, load.value);
            }
        } finally {
            loads.remove(key);
            load.done = true;
            notifyAll();
        }
    }

    private V await(Load<V> load) {
        if (load.thread == Thread.currentThread()) {
            throw new IllegalStateException("a loader asks for its own key");
        }
        boolean interrupted = false;
        while (!load.done) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (load.failure instanceof Error error) {
            throw error;
        }
        if (load.failure instanceof RuntimeException exception) {
            throw exception;
        }
        return load.value;
    }

    private V use(K key) {
        Node<K, V> node = nodes.get(key);
        if (node == null) {
            return null;
        }
        unlink(node, USE);
        link(node, USE);
        return node.value;
    }

    private List<Removal<K, V>> expire() {
        List<Removal<K, V>> removals = new ArrayList<>();
        if (options.timeToLive() != null) {
            long now = options.nanoClock().getAsLong();
            while (sentinel.newer[WRITE] != sentinel && isOver(sentinel.newer[WRITE], now)) {
                drop(sentinel.newer[WRITE], Removal.Cause.EXPIRED, removals);
            }
        }
        return removals;
    }

    private boolean isOver(Node<K, V> node, long now) {
        return Duration.ofNanos(now - node.writtenAt).compareTo(options.timeToLive()) >= 0;
    }

    private void drop(Node<K, V> node, Removal.Cause cause, List<Removal<K, V>> removals) {
        nodes.remove(node.key);
        unlink(node, USE);
        unlink(node, WRITE);
        weight -= node.weight;
        count--;
        removals.add(new Removal<>(node.key, node.value, cause));
    }

    private void link(Node<K, V> node, int chain) {
        node.newer[chain] = sentinel;
        node.older[chain] = sentinel.older[chain];
        node.older[chain].newer[chain] = node;
        sentinel.older[chain] = node;
    }

    private void unlink(Node<K, V> node, int chain) {
        node.newer[chain].older[chain] = node.older[chain];
        node.older[chain].newer[chain] = node.newer[chain];
    }

    private void tell(List<Removal<K, V>> removals) {
        removals.forEach(options.listener());
    }
}
