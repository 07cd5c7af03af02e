package kata.sstable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One regex for a line; streams for the rest; sockets wait for their links, not the other way round. */
public final class SsTable {

    private static final Pattern LINE = Pattern.compile("\\s*\\d+: ([0-9A-F]+):(\\S+) +([0-9A-F]+):(\\S+) +(\\S+) +"
            + "([0-9A-F]+):([0-9A-F]+) +([0-9A-F]+):([0-9A-F]+) +([0-9A-F]+) +(\\d+) +\\d+ +(\\d+)");

    private SsTable() {}

    public static List<Socket> parse(Reader table) throws IOException {
        List<Socket> sockets = new ArrayList<>();
        BufferedReader reader = new BufferedReader(table);
        String line;
        while ((line = reader.readLine()) != null) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.lookingAt()) {
                sockets.add(socket(matcher));
            }
        }
        return List.copyOf(sockets);
    }

    private static Socket socket(MatchResult line) {
        return new Socket(
                new InetSocketAddress(address(line.group(1)), (int) hex(line.group(2))),
                new InetSocketAddress(address(line.group(3)), (int) hex(line.group(4))),
                State.values()[(int) hex(line.group(5)) - 1],
                hex(line.group(6)),
                hex(line.group(7)),
                Timer.values()[(int) hex(line.group(8))],
                Duration.ofSeconds(hex(line.group(9)) / 100).plusMillis(hex(line.group(9)) % 100 * 10),
                (int) hex(line.group(10)),
                Long.parseLong(line.group(11)),
                Long.parseLong(line.group(12)));
    }

    private static long hex(String text) {
        return Long.parseLong(text, 16);
    }

    private static InetAddress address(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() / 2).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < text.length(); at += 8) {
            bytes.putInt(Integer.parseUnsignedInt(text.substring(at, at + 8), 16));
        }
        try {
            return InetAddress.getByAddress(bytes.array());
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Summary summary(Collection<Socket> sockets) {
        return new Summary(
                sockets.stream().collect(Collectors.toMap(Socket::state, socket -> 1, Integer::sum, TreeMap::new)),
                sockets.stream()
                        .filter(socket -> socket.state() != State.LISTEN)
                        .mapToLong(Socket::receiveQueue)
                        .sum(),
                sockets.stream().mapToLong(Socket::sendQueue).sum(),
                sockets.stream()
                        .filter(socket -> socket.state() == State.LISTEN)
                        .mapToLong(Socket::receiveQueue)
                        .sum());
    }

    public static Map<Socket, List<Integer>> owners(Collection<Socket> sockets, Proc proc) throws IOException {
        Map<Socket, List<Integer>> owners = new HashMap<>();
        Map<String, List<Socket>> waiting = new HashMap<>();
        for (Socket socket : sockets) {
            owners.put(socket, new ArrayList<>());
            waiting.computeIfAbsent("socket:[" + socket.inode() + "]", key -> new ArrayList<>())
                    .add(socket);
        }
        List<Integer> pids = proc.list("/proc").stream()
                .filter(name -> name.chars().allMatch(c -> c >= '0' && c <= '9'))
                .map(Integer::valueOf)
                .sorted()
                .toList();
        for (int pid : pids) {
            for (String target : targets(proc, "/proc/" + pid + "/fd")) {
                waiting.getOrDefault(target, List.of())
                        .forEach(socket -> owners.get(socket).add(pid));
            }
        }
        return owners;
    }

    private static List<String> targets(Proc proc, String folder) {
        try {
            return proc.list(folder).stream()
                    .map(fd -> target(proc, folder + "/" + fd))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String target(Proc proc, String link) {
        try {
            return proc.link(link);
        } catch (IOException e) {
            return "";
        }
    }
}
