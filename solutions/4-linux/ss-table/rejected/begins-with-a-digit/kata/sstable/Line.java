package kata.sstable;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;

/** One line of a table: fields between blanks, most of them hexadecimal. */
final class Line {

    private static final int HEX = 16;
    private static final int WORD = 4;
    private static final int MILLIS_IN_A_TICK = 10;

    private Line() {}

    static Socket parse(String line) {
        String[] fields = line.strip().split("\\s+");
        String[] queues = fields[4].split(":");
        String[] timer = fields[5].split(":");
        return new Socket(
                endpoint(fields[1]),
                endpoint(fields[2]),
                State.values()[Integer.parseInt(fields[3], HEX) - 1],
                Long.parseLong(queues[0], HEX),
                Long.parseLong(queues[1], HEX),
                Timer.values()[Integer.parseInt(timer[0], HEX)],
                Duration.ofMillis(Long.parseLong(timer[1], HEX) * MILLIS_IN_A_TICK),
                Integer.parseInt(fields[6], HEX),
                Long.parseLong(fields[7]),
                Long.parseLong(fields[9]));
    }

    private static InetSocketAddress endpoint(String text) {
        String[] parts = text.split(":");
        return new InetSocketAddress(address(parts[0]), Integer.parseInt(parts[1], HEX));
    }

    private static InetAddress address(String hex) {
        byte[] written = HexFormat.of().parseHex(hex);
        byte[] bytes = new byte[written.length];
        for (int i = 0; i < bytes.length; i++) {
            int word = i / WORD * WORD;
            bytes[i] = written[word + WORD - 1 - i % WORD];
        }
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not 4 or 16 bytes: " + hex, e);
        }
    }
}
