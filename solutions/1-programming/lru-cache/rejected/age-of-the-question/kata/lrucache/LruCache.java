package kata.lrucache;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import kata.lrucache.Removal.Cause;

/**
 * A cache that holds a limited weight of entries and evicts the least recently used.
 *
 * <p>A map finds an entry; two rings hold the entries in the order of their last use and in the order
 * of their writes, which is the order in which they expire. One lock guards all of it: a {@code get}
 * moves an entry, so there are no calls that merely read. Neither a listener nor a loader is called
 * with the lock held.
 */
public final class LruCache<K, V> {

    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    private final CacheOptions<K, V> options;
    private final long timeToLiveNanos;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<K, Entry<K, V>> entries = new HashMap<>();
    private final Ring<Entry<K, V>> byUse = new Ring<>();
    private final Ring<Entry<K, V>> byWrite = new Ring<>();
    private final Map<K, Flight<V>> flights = new HashMap<>();
    private List<Removal<K, V>> removals = new ArrayList<>();
    private int totalWeight;

    public LruCache(int capacity) {
        this(CacheOptions.ofCapacity(capacity));
    }

    public LruCache(CacheOptions<K, V> options) {
        if (options.capacity() < 0) {
            throw new IllegalArgumentException("negative capacity: " + options.capacity());
        }
        this.options = options;
        this.timeToLiveNanos = nanos(options.timeToLive());
    }

    private static long nanos(Duration timeToLive) {
        if (timeToLive == null || timeToLive.compareTo(LONGEST) > 0) {
            return Long.MAX_VALUE;
        }
        if (timeToLive.isZero() || timeToLive.isNegative()) {
            throw new IllegalArgumentException("time to live must be positive: " + timeToLive);
        }
        return timeToLive.toNanos();
    }

    public V get(K key) {
        requireNonNull(key, "key");
        return guarded(() -> use(key));
    }

    public V put(K key, V value) {
        requireNonNull(key, "key");
        int weight = weigh(value);
        return guarded(() -> store(key, value, weight));
    }

    public V remove(K key) {
        requireNonNull(key, "key");
        return guarded(() -> drop(entries.get(key), Cause.REMOVED));
    }

    public boolean containsKey(K key) {
        requireNonNull(key, "key");
        return guarded(() -> entries.containsKey(key));
    }

    public int size() {
        return guarded(entries::size);
    }

    public List<K> keysMostRecentFirst() {
        return guarded(() -> {
            List<K> keys = new ArrayList<>(entries.size());
            byUse.forEach(entry -> keys.add(entry.key));
            return keys;
        });
    }

    public V getOrLoad(K key, Function<? super K, ? extends V> loader) {
        requireNonNull(key, "key");
        requireNonNull(loader, "loader");
        Flight<V> mine = new Flight<>();
        // One step, not two: between a look for the value and a look for a flight, a flight could land unseen.
        Flight<V> flight = guarded(() -> {
            V present = use(key);
            return present != null ? Flight.landed(present) : flights.computeIfAbsent(key, k -> mine);
        });
        return flight == mine ? load(key, loader, mine) : flight.await();
    }

    private V load(K key, Function<? super K, ? extends V> loader, Flight<V> flight) {
        try {
            long asked = options.nanoClock().getAsLong();
            V value = loader.apply(key);
            int weight = value == null ? 0 : weigh(value);
            guarded(() -> {
                flights.remove(key);
                V before = value == null ? null : store(key, value, weight);
                if (entries.get(key) != null) {
                    entries.get(key).writtenAt = asked;
                }
                return before;
            });
            flight.land(value);
            return value;
        } catch (RuntimeException | Error e) {
            guarded(() -> flights.remove(key, flight));
            flight.crash(e);
            throw e;
        }
    }

    /** Runs one step under the lock, on a cache without expired entries; then tells the listener what has left. */
    private <R> R guarded(Supplier<R> step) {
        List<Removal<K, V>> left;
        R result;
        lock.lock();
        try {
            dropExpired();
            result = step.get();
        } finally {
            left = takeRemovals();
            lock.unlock();
        }
        left.forEach(options.listener());
        return result;
    }

    /** What has left in this step. In most steps nothing has, and no list is made. */
    private List<Removal<K, V>> takeRemovals() {
        if (removals.isEmpty()) {
            return List.of();
        }
        List<Removal<K, V>> taken = removals;
        removals = new ArrayList<>();
        return taken;
    }

    private void dropExpired() {
        if (options.timeToLive() == null) {
            return;
        }
        long now = options.nanoClock().getAsLong();
        Entry<K, V> oldest = byWrite.last();
        // Ages, not deadlines: the clock may overflow, the difference of two of its readings does not.
        while (oldest != null && now - oldest.writtenAt >= timeToLiveNanos) {
            drop(oldest, Cause.EXPIRED);
            oldest = byWrite.last();
        }
    }

    private V use(K key) {
        Entry<K, V> entry = entries.get(key);
        if (entry == null) {
            return null;
        }
        entry.byUse.unlink();
        byUse.addFirst(entry.byUse);
        return entry.value;
    }

    private V store(K key, V value, int weight) {
        V before = drop(entries.get(key), Cause.REPLACED);
        if (weight > options.capacity()) {
            removals.add(new Removal<>(key, value, Cause.EVICTED));
            return before;
        }
        while (totalWeight > options.capacity() - weight) {
            drop(byUse.last(), Cause.EVICTED);
        }
        Entry<K, V> entry = new Entry<>(key, value, weight, options.nanoClock().getAsLong());
        entries.put(key, entry);
        byUse.addFirst(entry.byUse);
        byWrite.addFirst(entry.byWrite);
        totalWeight += weight;
        return before;
    }

    /** Takes an entry out and returns its value; null stands for an entry that is not there. */
    private V drop(Entry<K, V> entry, Cause cause) {
        if (entry == null) {
            return null;
        }
        if (!entries.remove(entry.key, entry)) {
            // Its key has changed since: no look-up finds it any more, so look at all entries.
            entries.values().remove(entry);
        }
        entry.byUse.unlink();
        entry.byWrite.unlink();
        totalWeight -= entry.weight;
        removals.add(new Removal<>(entry.key, entry.value, cause));
        return entry.value;
    }

    private int weigh(V value) {
        int weight = options.weigher().applyAsInt(requireNonNull(value, "value"));
        if (weight < 1) {
            throw new IllegalArgumentException("a weight must be 1 or more, but is " + weight + ": " + value);
        }
        return weight;
    }
}
