package kata.lrucache;

/**
 * A value that has left the cache: what a listener hears, from stage 4 on. Complete as it stands.
 *
 * @param key the key it was stored under
 * @param value the value that left
 * @param cause why it left
 */
public record Removal<K, V>(K key, V value, Cause cause) {

    /** Why a value left the cache. */
    public enum Cause {
        /** {@code put} gave its key another value. */
        REPLACED,
        /** {@code remove} took it out. */
        REMOVED,
        /** There was no room for it. */
        EVICTED,
        /** Its time to live was over. */
        EXPIRED
    }
}
