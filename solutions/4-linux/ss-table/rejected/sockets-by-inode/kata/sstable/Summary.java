package kata.sstable;

import java.util.Map;

/**
 * Many sockets in a few numbers.
 *
 * @param sockets how many are in each state; states without sockets are not in the map
 * @param unreadBytes what processes have not read yet
 * @param unacknowledgedBytes what peers have not acknowledged yet
 * @param waitingConnections how many connections wait until a listener accepts them
 */
public record Summary(
        Map<State, Integer> sockets, long unreadBytes, long unacknowledgedBytes, long waitingConnections) {}
