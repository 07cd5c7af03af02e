package kata.lrucache;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/**
 * No nodes at all: slots in parallel arrays, the chains by index, a free list threaded through the
 * same array. Slot 0 closes the chains. Loads are FutureTasks.
 */
public final class LruCache<K, V> {

    private final CacheOptions<K, V> options;
    private final Object lock = new Object();
    private final Map<K, Integer> slots = new HashMap<>();
    private final Map<K, FutureTask<V>> loads = new HashMap<>();
    private final ThreadLocal<List<K>> loading = ThreadLocal.withInitial(ArrayList::new);

    private Object[] keys = new Object[8];
    private Object[] values = new Object[8];
    private int[] weights = new int[8];
    private long[] written = new long[8];
    private int[] useNext = new int[8];
    private int[] usePrevious = new int[8];
    private int[] writeNext = new int[8];
    private int[] writePrevious = new int[8];
    private int used = 1;
    private int free;
    private int size;
    private long total;

    public LruCache(int capacity) {
        this(CacheOptions.ofCapacity(capacity));
    }

    public LruCache(CacheOptions<K, V> options) {
        Duration life = options.timeToLive();
        if (options.capacity() < 0) {
            throw new IllegalArgumentException("capacity");
        }
        if (life != null && life.compareTo(Duration.ZERO) <= 0) {
            throw new IllegalArgumentException("time to live");
        }
        this.options = options;
    }

    public V get(K key) {
        Objects.requireNonNull(key);
        List<Removal<K, V>> gone = new ArrayList<>();
        V value;
        synchronized (lock) {
            expire(gone);
            value = touch(key);
        }
        tell(gone);
        return value;
    }

    public V put(K key, V value) {
        Objects.requireNonNull(key);
        Objects.requireNonNull(value);
        int weight = weigh(value);
        List<Removal<K, V>> gone = new ArrayList<>();
        V before;
        synchronized (lock) {
            expire(gone);
            before = store(key, value, weight, gone);
        }
        tell(gone);
        return before;
    }

    private int weigh(V value) {
        int weight = options.weigher().applyAsInt(value);
        if (weight <= 0) {
            throw new IllegalArgumentException("weight");
        }
        return weight;
    }

    private V store(K key, V value, int weight, List<Removal<K, V>> gone) {
        Integer slot = slots.get(key);
        V before = null;
        if (slot != null) {
            before = valueAt(slot);
            free(slot, Removal.Cause.REPLACED, gone);
        }
        if (weight > options.capacity()) {
            gone.add(new Removal<>(key, value, Removal.Cause.EVICTED));
            return before;
        }
        while (total + weight > options.capacity()) {
            free(usePrevious[0], Removal.Cause.EVICTED, gone);
        }
        int fresh = takeSlot();
        keys[fresh] = key;
        values[fresh] = value;
        weights[fresh] = weight;
        written[fresh] = options.nanoClock().getAsLong();
        insert(useNext, usePrevious, fresh);
        insert(writeNext, writePrevious, fresh);
        slots.put(key, fresh);
        total += weight;
        size++;
        return before;
    }

    public V remove(K key) {
        Objects.requireNonNull(key);
        List<Removal<K, V>> gone = new ArrayList<>();
        V value = null;
        synchronized (lock) {
            expire(gone);
            Integer slot = slots.get(key);
            if (slot != null) {
                value = valueAt(slot);
                free(slot, Removal.Cause.REMOVED, gone);
            }
        }
        tell(gone);
        return value;
    }

    public boolean containsKey(K key) {
        Objects.requireNonNull(key);
        synchronized (lock) {
            Integer slot = slots.get(key);
            return slot != null && !isOver(slot);
        }
    }

    /** Counts without letting anything go: the listener hears of it in the next get, put or remove. */
    public int size() {
        synchronized (lock) {
            int over = 0;
            for (int slot = writePrevious[0]; slot != 0 && isOver(slot); slot = writePrevious[slot]) {
                over++;
            }
            return size - over;
        }
    }

    public List<K> keysMostRecentFirst() {
        synchronized (lock) {
            List<K> result = new ArrayList<>();
            for (int slot = useNext[0]; slot != 0; slot = useNext[slot]) {
                if (!isOver(slot)) {
                    result.add(keyAt(slot));
                }
            }
            return List.copyOf(result);
        }
    }

    public V getOrLoad(K key, Function<? super K, ? extends V> loader) {
        Objects.requireNonNull(key);
        Objects.requireNonNull(loader);
        if (loading.get().contains(key)) {
            throw new IllegalStateException("recursive load of " + key);
        }
        List<Removal<K, V>> gone = new ArrayList<>();
        FutureTask<V> task;
        boolean mine = false;
        V present;
        synchronized (lock) {
            expire(gone);
            present = touch(key);
            task = loads.get(key);
            if (present == null && task == null) {
                mine = true;
                task = new FutureTask<>(() -> load(key, loader));
                loads.put(key, task);
            }
        }
        tell(gone);
        if (present != null) {
            return present;
        }
        if (mine) {
            run(key, task);
        }
        return join(task);
    }

    private void run(K key, FutureTask<V> task) {
        loading.get().add(key);
        try {
            task.run();
        } finally {
            loading.get().remove(key);
        }
    }

    private V load(K key, Function<? super K, ? extends V> loader) {
        V value = null;
        int weight = 0;
        try {
            V loaded = loader.apply(key);
            weight = loaded == null ? 0 : weigh(loaded);
            value = loaded;
            return value;
        } finally {
            List<Removal<K, V>> gone = new ArrayList<>();
            synchronized (lock) {
                loads.remove(key);
                if (value != null) {
                    expire(gone);
                    store(key, value, weight, gone);
                }
            }
            tell(gone);
        }
    }

    private V join(FutureTask<V> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof Error error) {
                        throw error;
                    }
                    throw (RuntimeException) e.getCause();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private V touch(K key) {
        Integer slot = slots.get(key);
        if (slot == null) {
            return null;
        }
        cut(useNext, usePrevious, slot);
        insert(useNext, usePrevious, slot);
        return valueAt(slot);
    }

    private void expire(List<Removal<K, V>> gone) {
        while (writePrevious[0] != 0 && isOver(writePrevious[0])) {
            free(writePrevious[0], Removal.Cause.EXPIRED, gone);
        }
    }

    private boolean isOver(int slot) {
        Duration life = options.timeToLive();
        if (life == null) {
            return false;
        }
        return Duration.ofNanos(options.nanoClock().getAsLong() - written[slot]).compareTo(life) >= 0;
    }

    private void free(int slot, Removal.Cause cause, List<Removal<K, V>> gone) {
        gone.add(new Removal<>(keyAt(slot), valueAt(slot), cause));
        slots.remove(keyAt(slot));
        cut(useNext, usePrevious, slot);
        cut(writeNext, writePrevious, slot);
        total -= weights[slot];
        size--;
        keys[slot] = null;
        values[slot] = null;
        useNext[slot] = free;
        free = slot;
    }

    private int takeSlot() {
        if (free != 0) {
            int slot = free;
            free = useNext[slot];
            return slot;
        }
        if (used == keys.length) {
            int length = used * 2;
            keys = Arrays.copyOf(keys, length);
            values = Arrays.copyOf(values, length);
            weights = Arrays.copyOf(weights, length);
            written = Arrays.copyOf(written, length);
            useNext = Arrays.copyOf(useNext, length);
            usePrevious = Arrays.copyOf(usePrevious, length);
            writeNext = Arrays.copyOf(writeNext, length);
            writePrevious = Arrays.copyOf(writePrevious, length);
        }
        return used++;
    }

    private static void insert(int[] next, int[] previous, int slot) {
        next[slot] = next[0];
        previous[slot] = 0;
        previous[next[0]] = slot;
        next[0] = slot;
    }

    private static void cut(int[] next, int[] previous, int slot) {
        next[previous[slot]] = next[slot];
        previous[next[slot]] = previous[slot];
    }

    private void tell(List<Removal<K, V>> gone) {
        gone.forEach(removal -> options.listener().accept(removal));
    }

    @SuppressWarnings("unchecked")
    private K keyAt(int slot) {
        return (K) keys[slot];
    }

    @SuppressWarnings("unchecked")
    private V valueAt(int slot) {
        return (V) values[slot];
    }
}
