package kata.lrucache;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;

/**
 * What a cache may be told beyond its capacity: for stage 4. Complete as it stands.
 *
 * @param capacity the most that all entries together may weigh
 * @param weigher what an entry with this value weighs: 1 or more
 * @param timeToLive how long an entry lives after the put that wrote it; null means for ever
 * @param nanoClock the time in nanoseconds, as {@link System#nanoTime}: its origin is arbitrary, it may
 *     be negative and may overflow, and it never goes back
 * @param listener hears of every value that leaves the cache
 */
public record CacheOptions<K, V>(
        int capacity,
        ToIntFunction<? super V> weigher,
        Duration timeToLive,
        LongSupplier nanoClock,
        Consumer<? super Removal<K, V>> listener) {

    /** A cache of entries that weigh 1 and live for ever, and nobody listens. */
    public static <K, V> CacheOptions<K, V> ofCapacity(int capacity) {
        return new CacheOptions<>(capacity, value -> 1, null, System::nanoTime, removal -> {});
    }

    /** The same, but entries have weights. */
    public CacheOptions<K, V> withWeigher(ToIntFunction<? super V> weigher) {
        return new CacheOptions<>(capacity, weigher, timeToLive, nanoClock, listener);
    }

    /** The same, but entries expire. */
    public CacheOptions<K, V> withTimeToLive(Duration timeToLive, LongSupplier nanoClock) {
        return new CacheOptions<>(capacity, weigher, timeToLive, nanoClock, listener);
    }

    /** The same, but somebody listens. */
    public CacheOptions<K, V> withListener(Consumer<? super Removal<K, V>> listener) {
        return new CacheOptions<>(capacity, weigher, timeToLive, nanoClock, listener);
    }
}
