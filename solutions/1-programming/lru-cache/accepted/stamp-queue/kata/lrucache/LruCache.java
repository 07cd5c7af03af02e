package kata.lrucache;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * No list to relink: every use appends a stamp to a queue, and a stamp that is not the latest of its
 * entry is skipped when it comes to the front. The queue is swept when most of it is stale, so that
 * the work is constant on the average.
 */
public final class LruCache<K, V> {

    private record Entry<K, V>(K key, V value, int weight, long writtenAt, long[] lastUse, boolean[] dropped) {}

    private record Stamp<K, V>(Entry<K, V> entry, long use) {
        boolean isStale() {
            return entry.dropped[0] || entry.lastUse[0] != use;
        }
    }

    private final CacheOptions<K, V> options;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition loaded = lock.newCondition();
    private final Map<K, Entry<K, V>> entries = new HashMap<>();
    private final Deque<Stamp<K, V>> uses = new ArrayDeque<>();
    private final Deque<Entry<K, V>> writes = new ArrayDeque<>();
    private final Map<K, Thread> loading = new HashMap<>();
    private long clockOfUse;
    private long total;
    private int size;

    public LruCache(int capacity) {
        this(CacheOptions.ofCapacity(capacity));
    }

    public LruCache(CacheOptions<K, V> options) {
        if (options.capacity() < 0) {
            throw new IllegalArgumentException("capacity " + options.capacity());
        }
        if (options.timeToLive() != null && options.timeToLive().compareTo(Duration.ofNanos(1)) < 0) {
            throw new IllegalArgumentException("time to live " + options.timeToLive());
        }
        this.options = options;
    }

    public V get(K key) {
        requireNonNull(key);
        List<Removal<K, V>> removals = new ArrayList<>();
        lock.lock();
        try {
            expire(removals);
            return use(key);
        } finally {
            unlockAndTell(removals);
        }
    }

    public V put(K key, V value) {
        requireNonNull(key);
        requireNonNull(value);
        int weight = options.weigher().applyAsInt(value);
        if (weight < 1) {
            throw new IllegalArgumentException("weight " + weight);
        }
        List<Removal<K, V>> removals = new ArrayList<>();
        lock.lock();
        try {
            expire(removals);
            Entry<K, V> old = entries.get(key);
            if (old != null) {
                drop(old, Removal.Cause.REPLACED, removals);
            }
            if (weight > options.capacity()) {
                removals.add(new Removal<>(key, value, Removal.Cause.EVICTED));
            } else {
                makeRoom(weight, removals);
                add(key, value, weight);
            }
            return old == null ? null : old.value;
        } finally {
            unlockAndTell(removals);
        }
    }

    private void makeRoom(int weight, List<Removal<K, V>> removals) {
        while (total + weight > options.capacity()) {
            Stamp<K, V> eldest = uses.removeFirst();
            if (!eldest.isStale()) {
                drop(eldest.entry, Removal.Cause.EVICTED, removals);
            }
        }
    }

    private void add(K key, V value, int weight) {
        Entry<K, V> entry =
                new Entry<>(key, value, weight, options.nanoClock().getAsLong(), new long[1], new boolean[1]);
        entries.put(key, entry);
        total += weight;
        size++;
        stamp(entry);
        if (options.timeToLive() != null) {
            writes.addLast(entry);
        }
    }

    public V remove(K key) {
        requireNonNull(key);
        List<Removal<K, V>> removals = new ArrayList<>();
        lock.lock();
        try {
            expire(removals);
            Entry<K, V> entry = entries.get(key);
            if (entry == null) {
                return null;
            }
            drop(entry, Removal.Cause.REMOVED, removals);
            return entry.value;
        } finally {
            unlockAndTell(removals);
        }
    }

    public boolean containsKey(K key) {
        requireNonNull(key);
        List<Removal<K, V>> removals = new ArrayList<>();
        lock.lock();
        try {
            expire(removals);
            return entries.containsKey(key);
        } finally {
            unlockAndTell(removals);
        }
    }

    public int size() {
        List<Removal<K, V>> removals = new ArrayList<>();
        lock.lock();
        try {
            expire(removals);
            return size;
        } finally {
            unlockAndTell(removals);
        }
    }

    public List<K> keysMostRecentFirst() {
        List<Removal<K, V>> removals = new ArrayList<>();
        lock.lock();
        try {
            expire(removals);
            List<K> keys = new ArrayList<>();
            uses.descendingIterator().forEachRemaining(stamp -> {
                if (!stamp.isStale()) {
                    keys.add(stamp.entry.key);
                }
            });
            return Collections.unmodifiableList(keys);
        } finally {
            unlockAndTell(removals);
        }
    }

    /** Whoever waits loads by itself if the load it waited for brought nothing. */
    public V getOrLoad(K key, Function<? super K, ? extends V> loader) {
        requireNonNull(key);
        requireNonNull(loader);
        List<Removal<K, V>> removals = new ArrayList<>();
        lock.lock();
        try {
            expire(removals);
            while (true) {
                V present = use(key);
                if (present != null) {
                    return present;
                }
                if (!loading.containsKey(key)) {
                    break;
                }
                if (loading.get(key) == Thread.currentThread()) {
                    throw new IllegalStateException("loading " + key + " already");
                }
                loaded.awaitUninterruptibly();
            }
            loading.put(key, Thread.currentThread());
        } finally {
            unlockAndTell(removals);
        }
        return load(key, loader);
    }

    private V load(K key, Function<? super K, ? extends V> loader) {
        V value = null;
        try {
            value = loader.apply(key);
            return value;
        } finally {
            lock.lock();
            try {
                loading.remove(key);
                if (value != null) {
                    put(key, value);
                }
                loaded.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    private V use(K key) {
        Entry<K, V> entry = entries.get(key);
        if (entry == null) {
            return null;
        }
        stamp(entry);
        return entry.value;
    }

    private void stamp(Entry<K, V> entry) {
        entry.lastUse[0] = ++clockOfUse;
        uses.addLast(new Stamp<>(entry, clockOfUse));
        if (uses.size() > 2 * size + 16) {
            uses.removeIf(Stamp::isStale);
        }
    }

    private void expire(List<Removal<K, V>> removals) {
        if (options.timeToLive() == null) {
            return;
        }
        long now = options.nanoClock().getAsLong();
        while (!writes.isEmpty() && (writes.getFirst().dropped[0] || isOver(writes.getFirst(), now))) {
            Entry<K, V> entry = writes.removeFirst();
            if (!entry.dropped[0]) {
                drop(entry, Removal.Cause.EXPIRED, removals);
            }
        }
        if (writes.size() > 2 * size + 16) {
            writes.removeIf(entry -> entry.dropped[0]);
        }
    }

    private boolean isOver(Entry<K, V> entry, long now) {
        return Duration.ofNanos(now - entry.writtenAt).compareTo(options.timeToLive()) >= 0;
    }

    private void drop(Entry<K, V> entry, Removal.Cause cause, List<Removal<K, V>> removals) {
        entries.remove(entry.key);
        entry.dropped[0] = true;
        total -= entry.weight;
        size--;
        removals.add(new Removal<>(entry.key, entry.value, cause));
    }

    private void unlockAndTell(List<Removal<K, V>> removals) {
        lock.unlock();
        removals.forEach(options.listener());
    }
}
