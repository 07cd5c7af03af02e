package kata.sstable;

import java.net.InetSocketAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import sre.katas.fixtures.Expectation;

/** Sockets in words, and the comparison. */
final class Told {

    private Told() {}

    /** {@code LISTEN 127.0.0.1:5432 0.0.0.0:0} */
    static String ends(Socket socket) {
        return socket.state() + " " + end(socket.local()) + " " + end(socket.remote());
    }

    static String queues(Socket socket) {
        return "send " + socket.sendQueue() + ", receive " + socket.receiveQueue();
    }

    static String timer(Socket socket) {
        return socket.timer() + " " + socket.expires() + ", retransmits " + socket.retransmits();
    }

    static String holder(Socket socket) {
        return "user " + socket.user() + ", inode " + socket.inode();
    }

    static String all(Socket socket) {
        return ends(socket) + ", " + queues(socket) + ", " + timer(socket) + ", " + holder(socket);
    }

    static String end(InetSocketAddress end) {
        if (end == null || end.getAddress() == null) {
            return String.valueOf(end);
        }
        String address = end.getAddress().getHostAddress();
        return (address.contains(":") ? "[" + address + "]" : address) + ":" + end.getPort();
    }

    /** Checks what the attempt reads from these lines, each expected on a line of its own. */
    static void check(Function<Socket, String> part, String lines, String expected, String rule) {
        Expectation.given("table", lines)
                .expected(expected)
                .got(said(() -> words(Tables.parse(lines.split("\n")), part)))
                .because(rule)
                .check();
    }

    /** What a call says, or what it throws: then a message shows the input beside it. */
    static String said(Callable<String> call) {
        try {
            return call.call();
        } catch (UnsupportedOperationException notWritten) {
            throw notWritten;
        } catch (Exception e) {
            return "threw " + e;
        }
    }

    static String words(List<Socket> sockets, Function<Socket, String> part) {
        return sockets == null ? "null" : sockets.stream().map(part).collect(Collectors.joining("\n"));
    }

    /** {@code 2690453 [17, 20]}, by rising inode. */
    static String owners(Map<Socket, List<Integer>> owners) {
        if (owners == null) {
            return "null";
        }
        return owners.entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> entry.getKey().inode()))
                .map(entry -> entry.getKey().inode() + " " + entry.getValue())
                .collect(Collectors.joining("\n"));
    }
}
