package kata.sstable;

import java.io.IOException;
import java.io.Reader;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What {@code ss -tanp} knows, out of {@code /proc} alone. See README.md for the rules. */
public final class SsTable {

    private SsTable() {}

    /**
     * The sockets of one table, in the order of its lines.
     *
     * @param table {@code /proc/net/tcp} or {@code /proc/net/tcp6}
     * @throws IOException if the reader throws it
     */
    public static List<Socket> parse(Reader table) throws IOException {
        throw new UnsupportedOperationException("parse is yours to write");
    }

    /** Many sockets in a few numbers. */
    public static Summary summary(Collection<Socket> sockets) {
        throw new UnsupportedOperationException("summary is yours to write");
    }

    /**
     * For each socket, the processes that hold it: their pids, the smallest first.
     *
     * @throws IOException if {@code /proc} itself cannot be listed
     */
    public static Map<Socket, List<Integer>> owners(Collection<Socket> sockets, Proc proc) throws IOException {
        throw new UnsupportedOperationException("owners is yours to write");
    }
}
