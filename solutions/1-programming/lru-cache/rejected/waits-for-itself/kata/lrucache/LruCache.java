package kata.lrucache;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;

/** Whoever finds a load under way waits for it, whoever it is. */
public final class LruCache<K, V> {

    private static final class Entry<K, V> {
        final K key;
        final V value;
        final int weight;
        final long written;
        boolean live = true;
        Entry<K, V> left;
        Entry<K, V> right;

        Entry(K key, V value, int weight, long written) {
            this.key = key;
            this.value = value;
            this.weight = weight;
            this.written = written;
        }
    }

    private final CacheOptions<K, V> options;
    private final ConcurrentMap<K, Entry<K, V>> entries = new ConcurrentHashMap<>();
    private final ConcurrentMap<K, CompletableFuture<V>> loads = new ConcurrentHashMap<>();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Deque<Entry<K, V>> writes = new ArrayDeque<>();
    private Entry<K, V> newest;
    private Entry<K, V> oldest;
    private int size;
    private long total;

    public LruCache(int capacity) {
        this(CacheOptions.ofCapacity(capacity));
    }

    public LruCache(CacheOptions<K, V> options) {
        if (options.capacity() < 0) {
            throw new IllegalArgumentException("negative capacity");
        }
        if (options.timeToLive() != null
                && (options.timeToLive().isZero() || options.timeToLive().isNegative())) {
            throw new IllegalArgumentException("time to live is not positive");
        }
        this.options = options;
    }

    public V get(K key) {
        if (entries.get(Objects.requireNonNull(key)) == null && options.timeToLive() == null) {
            return null;
        }
        List<Removal<K, V>> removals = new ArrayList<>();
        lock.writeLock().lock();
        try {
            expire(removals::add);
            Entry<K, V> entry = entries.get(key);
            if (entry == null) {
                return null;
            }
            unlink(entry);
            linkAsNewest(entry);
            return entry.value;
        } finally {
            lock.writeLock().unlock();
            removals.forEach(options.listener());
        }
    }

    public V put(K key, V value) {
        Objects.requireNonNull(key);
        int weight = options.weigher().applyAsInt(Objects.requireNonNull(value));
        if (weight < 1) {
            throw new IllegalArgumentException("weight below one");
        }
        List<Removal<K, V>> removals = new ArrayList<>();
        lock.writeLock().lock();
        try {
            expire(removals::add);
            Entry<K, V> old = entries.get(key);
            if (weight > options.capacity()) {
                if (old != null) {
                    drop(old, Removal.Cause.REPLACED, removals::add);
                }
                removals.add(new Removal<>(key, value, Removal.Cause.EVICTED));
            } else {
                Entry<K, V> entry =
                        new Entry<>(key, value, weight, options.nanoClock().getAsLong());
                // The map goes from the old entry to the new one in one step: look-ups take no lock.
                entries.put(key, entry);
                if (old != null) {
                    drop(old, Removal.Cause.REPLACED, removals::add);
                }
                linkAsNewest(entry);
                size++;
                total += weight;
                if (options.timeToLive() != null) {
                    writes.add(entry);
                }
                while (total > options.capacity()) {
                    drop(oldest, Removal.Cause.EVICTED, removals::add);
                }
            }
            return old == null ? null : old.value;
        } finally {
            lock.writeLock().unlock();
            removals.forEach(options.listener());
        }
    }

    public V remove(K key) {
        Objects.requireNonNull(key);
        List<Removal<K, V>> removals = new ArrayList<>();
        lock.writeLock().lock();
        try {
            expire(removals::add);
            Entry<K, V> entry = entries.get(key);
            if (entry == null) {
                return null;
            }
            drop(entry, Removal.Cause.REMOVED, removals::add);
            return entry.value;
        } finally {
            lock.writeLock().unlock();
            removals.forEach(options.listener());
        }
    }

    /** Takes no lock. */
    public boolean containsKey(K key) {
        Entry<K, V> entry = entries.get(key);
        return entry != null && !isOver(entry);
    }

    /** Truly reads, and so does with the read side of the lock. */
    public int size() {
        lock.readLock().lock();
        try {
            if (options.timeToLive() == null) {
                return size;
            }
            return (int) writes.stream()
                    .filter(entry -> entry.live && !isOver(entry))
                    .count();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Truly reads, and so does with the read side of the lock. */
    public List<K> keysMostRecentFirst() {
        lock.readLock().lock();
        try {
            List<K> keys = new ArrayList<>();
            for (Entry<K, V> entry = newest; entry != null; entry = entry.right) {
                if (!isOver(entry)) {
                    keys.add(entry.key);
                }
            }
            return keys;
        } finally {
            lock.readLock().unlock();
        }
    }

    public V getOrLoad(K key, Function<? super K, ? extends V> loader) {
        Objects.requireNonNull(loader);
        V present = get(key);
        if (present != null) {
            return present;
        }
        CompletableFuture<V> own = new CompletableFuture<>();
        CompletableFuture<V> other = loads.putIfAbsent(key, own);
        if (other != null) {
            return await(other);
        }
        try {
            // The load before this one may have ended since the look above.
            V value = get(key);
            if (value == null) {
                value = loader.apply(key);
                if (value != null) {
                    put(key, value);
                }
            }
            own.complete(value);
            return value;
        } catch (RuntimeException | Error e) {
            own.completeExceptionally(e);
            throw e;
        } finally {
            loads.remove(key, own);
        }
    }

    private V await(CompletableFuture<V> load) {
        try {
            return load.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException exception) {
                throw exception;
            }
            throw (Error) e.getCause();
        }
    }

    private void expire(Consumer<Removal<K, V>> removals) {
        while (!writes.isEmpty() && (!writes.peek().live || isOver(writes.peek()))) {
            Entry<K, V> entry = writes.remove();
            if (entry.live) {
                drop(entry, Removal.Cause.EXPIRED, removals);
            }
        }
    }

    private boolean isOver(Entry<K, V> entry) {
        Duration life = options.timeToLive();
        return life != null
                && Duration.ofNanos(options.nanoClock().getAsLong() - entry.written)
                                .compareTo(life)
                        >= 0;
    }

    private void drop(Entry<K, V> entry, Removal.Cause cause, Consumer<Removal<K, V>> removals) {
        entries.remove(entry.key, entry);
        unlink(entry);
        entry.live = false;
        size--;
        total -= entry.weight;
        removals.accept(new Removal<>(entry.key, entry.value, cause));
    }

    private void linkAsNewest(Entry<K, V> entry) {
        entry.left = null;
        entry.right = newest;
        if (newest == null) {
            oldest = entry;
        } else {
            newest.left = entry;
        }
        newest = entry;
    }

    private void unlink(Entry<K, V> entry) {
        if (entry.left == null) {
            newest = entry.right;
        } else {
            entry.left.right = entry.right;
        }
        if (entry.right == null) {
            oldest = entry.left;
        } else {
            entry.right.left = entry.left;
        }
    }
}
