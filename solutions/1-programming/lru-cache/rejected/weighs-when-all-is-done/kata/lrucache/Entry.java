package kata.lrucache;

/** What the cache knows of one key. An entry is in two orders at once: by its last use, and by its write. */
final class Entry<K, V> {

    final K key;
    final V value;
    final int weight;
    final long writtenAt;
    final Ring.Link<Entry<K, V>> byUse = new Ring.Link<>(this);
    final Ring.Link<Entry<K, V>> byWrite = new Ring.Link<>(this);

    Entry(K key, V value, int weight, long writtenAt) {
        this.key = key;
        this.value = value;
        this.weight = weight;
        this.writtenAt = writtenAt;
    }
}
