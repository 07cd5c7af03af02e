package kata.sstable;

import java.io.IOException;
import java.io.Reader;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.StringTokenizer;

/** Tokens with colons as blanks; owners by sorted pairs of inode and pid, and a binary search. */
public final class SsTable {

    private SsTable() {}

    public static List<Socket> parse(Reader table) throws IOException {
        Scanner lines = new Scanner(table);
        lines.nextLine();
        List<Socket> sockets = new ArrayList<>();
        while (lines.hasNextLine()) {
            sockets.add(socket(new StringTokenizer(lines.nextLine(), " :")));
        }
        return sockets;
    }

    private static Socket socket(StringTokenizer tokens) {
        tokens.nextToken();
        InetSocketAddress local = new InetSocketAddress(address(tokens.nextToken()), (int) hex(tokens));
        InetSocketAddress remote = new InetSocketAddress(address(tokens.nextToken()), (int) hex(tokens));
        State state = State.values()[(int) hex(tokens) - 1];
        long send = hex(tokens);
        long receive = hex(tokens);
        Timer timer = Timer.values()[(int) hex(tokens)];
        Duration expires = Duration.ofMillis(10).multipliedBy(hex(tokens));
        int retransmits = (int) hex(tokens);
        long user = Long.parseLong(tokens.nextToken());
        tokens.nextToken();
        long inode = Long.parseLong(tokens.nextToken());
        return new Socket(local, remote, state, send, receive, timer, expires, retransmits, user, inode);
    }

    private static long hex(StringTokenizer tokens) {
        return Long.parseLong(tokens.nextToken(), 16);
    }

    private static InetAddress address(String text) {
        String digits = "";
        for (int word = 0; word < text.length(); word += 8) {
            for (int pair = word + 6; pair >= word; pair -= 2) {
                digits += text.substring(pair, pair + 2);
            }
        }
        try {
            if (digits.length() == 8 || digits.startsWith("00000000000000000000ffff".toUpperCase())) {
                String last = digits.substring(digits.length() - 8);
                StringBuilder dotted = new StringBuilder();
                for (int at = 0; at < 8; at += 2) {
                    dotted.append(at == 0 ? "" : ".").append(Integer.parseInt(last.substring(at, at + 2), 16));
                }
                return InetAddress.getByName(dotted.toString());
            }
            return Inet6Address.getByName(digits.replaceAll("(....)(?=.)", "$1:"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Summary summary(Collection<Socket> sockets) {
        int[] counts = new int[State.values().length];
        long[] receive = new long[State.values().length];
        long send = 0;
        for (Socket socket : sockets) {
            counts[socket.state().ordinal()]++;
            receive[socket.state().ordinal()] += socket.receiveQueue();
            send += socket.sendQueue();
        }
        Map<State, Integer> states = new LinkedHashMap<>();
        for (State state : State.values()) {
            if (counts[state.ordinal()] > 0) {
                states.put(state, counts[state.ordinal()]);
            }
        }
        long waiting = receive[State.LISTEN.ordinal()];
        return new Summary(states, Arrays.stream(receive).sum() - waiting, send, waiting);
    }

    public static Map<Socket, List<Integer>> owners(Collection<Socket> sockets, Proc proc) throws IOException {
        List<long[]> pairs = new ArrayList<>();
        for (String name : proc.list("/proc")) {
            int pid;
            try {
                pid = Integer.parseInt(name);
            } catch (NumberFormatException e) {
                continue;
            }
            collect(proc, pid, pairs);
        }
        pairs.sort((a, b) -> a[0] != b[0] ? Long.compare(a[0], b[0]) : Long.compare(a[1], b[1]));
        Map<Socket, List<Integer>> owners = new LinkedHashMap<>();
        for (Socket socket : sockets) {
            owners.put(socket, holders(pairs, socket.inode()));
        }
        return owners;
    }

    private static void collect(Proc proc, int pid, List<long[]> pairs) {
        List<String> links = List.of();
        try {
            links = proc.list("/proc/" + pid + "/fd");
        } catch (IOException e) {
            // It has ended, or is not ours to see.
        }
        for (String link : links) {
            try {
                String target = proc.link("/proc/" + pid + "/fd/" + link);
                if (target.startsWith("socket:[") && target.endsWith("]")) {
                    pairs.add(new long[] {Long.parseLong(target.substring(8, target.length() - 1)), pid});
                }
            } catch (IOException e) {
                // Closed meanwhile.
            }
        }
    }

    private static List<Integer> holders(List<long[]> pairs, long inode) {
        int low = 0;
        int high = pairs.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (pairs.get(middle)[0] < inode) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<Integer> pids = new ArrayList<>();
        for (int i = low; i < pairs.size() && pairs.get(i)[0] == inode; i++) {
            int pid = (int) pairs.get(i)[1];
            if (pids.isEmpty() || pids.get(pids.size() - 1) != pid) {
                pids.add(pid);
            }
        }
        return pids;
    }
}
