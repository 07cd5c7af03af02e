package kata.sstable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tables line by line; owners by one walk through the links, and one look-up for each socket. */
public final class SsTable {

    private SsTable() {}

    public static List<Socket> parse(Reader table) throws IOException {
        BufferedReader lines = new BufferedReader(table);
        lines.readLine();
        List<Socket> sockets = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            sockets.add(Line.parse(line));
        }
        return sockets;
    }

    public static Summary summary(Collection<Socket> sockets) {
        Map<State, Integer> states = new EnumMap<>(State.class);
        long unread = 0;
        long unacknowledged = 0;
        long waiting = 0;
        for (Socket socket : sockets) {
            states.merge(socket.state(), 1, Integer::sum);
            unacknowledged += socket.sendQueue();
            if (socket.state() == State.LISTEN) {
                waiting += socket.receiveQueue();
            } else {
                unread += socket.receiveQueue();
            }
        }
        return new Summary(states, unread, unacknowledged, waiting);
    }

    public static Map<Socket, List<Integer>> owners(Collection<Socket> sockets, Proc proc) throws IOException {
        Holders holders = Holders.in(proc);
        Map<Socket, List<Integer>> owners = new HashMap<>();
        Map<Long, Socket> byInode = new HashMap<>();
        sockets.forEach(socket -> byInode.put(socket.inode(), socket));
        for (Socket socket : byInode.values()) {
            owners.put(socket, holders.of(socket));
        }
        return owners;
    }
}
