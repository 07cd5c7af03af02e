package kata.sstable;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Tables as the kernel writes them. */
final class Tables {

    static final String HEADING = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid"
            + "  timeout inode                                                     ";

    private static final String ZERO = "00000000:0000";

    private Tables() {}

    /** A socket of which only the ends and the state matter. */
    static String line(String local, String remote, String state) {
        return line(local, remote, state, "00000000:00000000", "00:00000000 00000000     0        0 4711");
    }

    /**
     * @param rest all from the timer to the inode
     */
    static String line(String local, String remote, String state, String queues, String rest) {
        return "   0: " + local + " " + remote + " " + state + " " + queues + " " + rest
                + " 1 00000000b360b56b 100 0 0 10 0                   ";
    }

    static String listener(String local) {
        return line(local, ZERO, "0A");
    }

    /** A socket of which only the inode matters. */
    static String inode(long inode, int port) {
        String local = String.format(Locale.ROOT, "0100007F:%04X", port);
        return line(local, ZERO, "0A", "00000000:00000000", "00:00000000 00000000     0        0 " + inode);
    }

    static List<Socket> parse(String... lines) {
        return read(HEADING + "\n" + (lines.length == 0 ? "" : String.join("\n", lines) + "\n"));
    }

    static List<Socket> read(String table) {
        try {
            return SsTable.parse(new StringReader(table));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A captured table. */
    static String captured(String name) {
        try (InputStream in = Tables.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
