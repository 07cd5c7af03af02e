package kata.pstree;

import java.util.List;
import java.util.Map;

/**
 * What one pass over {@code /proc} has found.
 *
 * @param processes by pid
 * @param unread what was listed and could not be read
 */
record Snapshot(Map<Integer, Entry> processes, List<Anomaly> unread) {

    /**
     * @param threads ids of the threads beside the main one
     */
    record Entry(Proc proc, List<Integer> threads) {}
}
