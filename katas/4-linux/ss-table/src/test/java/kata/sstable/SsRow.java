package kata.sstable;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;

/** A socket as {@code ss -tanoeH} prints it, with one blank between columns. */
final class SsRow {

    private static final Map<State, String> STATES = Map.ofEntries(
            Map.entry(State.ESTABLISHED, "ESTAB"),
            Map.entry(State.SYN_SENT, "SYN-SENT"),
            Map.entry(State.SYN_RECV, "SYN-RECV"),
            Map.entry(State.FIN_WAIT1, "FIN-WAIT-1"),
            Map.entry(State.FIN_WAIT2, "FIN-WAIT-2"),
            Map.entry(State.TIME_WAIT, "TIME-WAIT"),
            Map.entry(State.CLOSE, "UNCONN"),
            Map.entry(State.CLOSE_WAIT, "CLOSE-WAIT"),
            Map.entry(State.LAST_ACK, "LAST-ACK"),
            Map.entry(State.LISTEN, "LISTEN"),
            Map.entry(State.CLOSING, "CLOSING"));

    private static final Map<Timer, String> TIMERS = Map.of(
            Timer.RETRANSMIT, "on", Timer.KEEPALIVE, "keepalive", Timer.TIME_WAIT, "timewait", Timer.PROBE, "persist");

    private SsRow() {}

    static String of(Socket socket) {
        String timer = socket.timer() == Timer.NONE
                ? ""
                : " timer:(" + TIMERS.get(socket.timer()) + ","
                        + time(socket.expires().toMillis()) + "," + socket.retransmits() + ")";
        return STATES.get(socket.state()) + " " + socket.receiveQueue() + " " + socket.sendQueue() + " "
                + end(socket.local().getAddress(), socket.local().getPort()) + " "
                + end(socket.remote().getAddress(), socket.remote().getPort()) + timer + " ino:" + socket.inode();
    }

    private static String end(InetAddress address, int port) {
        return address(address) + ":" + (port == 0 ? "*" : port);
    }

    /** ss writes the address that is all zeros as a star, if it is an IPv6 one. */
    private static String address(InetAddress address) {
        String text = address.getHostAddress();
        return text.equals("0:0:0:0:0:0:0:0") ? "*" : text.contains(":") ? "[" + text + "]" : text;
    }

    private static String time(long millis) {
        long minutes = millis / 60_000;
        long seconds = millis / 1_000 % 60;
        if (minutes > 0) {
            return minutes + "min" + (minutes > 9 || seconds == 0 ? "" : seconds + "sec");
        }
        if (seconds > 9 || millis % 1_000 == 0) {
            return seconds + "sec";
        }
        return (seconds > 0 ? seconds + "." : "") + String.format("%03dms", millis % 1_000);
    }

    /** A row of ss, with its addresses written as the JDK writes them. */
    static String asTheJdkWrites(String row) {
        StringBuilder out = new StringBuilder();
        for (String column : row.split(" ")) {
            int close = column.indexOf(']');
            String text = close < 0 ? column : jdk(column.substring(1, close)) + column.substring(close + 1);
            out.append(out.isEmpty() ? "" : " ").append(text);
        }
        return out.toString();
    }

    private static String jdk(String address) {
        try {
            return address(InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
