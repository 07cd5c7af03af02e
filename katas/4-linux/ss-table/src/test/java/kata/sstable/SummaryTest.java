package kata.sstable;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Seed;

class SummaryTest {

    private static final InetSocketAddress END = new InetSocketAddress(InetAddress.getLoopbackAddress(), 22);

    @Test
    void countsSocketsByState() {
        check(
                List.of(
                        socket(State.ESTABLISHED, 0, 0),
                        socket(State.CLOSE_WAIT, 0, 0),
                        socket(State.ESTABLISHED, 0, 0)),
                "{ESTABLISHED=2, CLOSE_WAIT=1}, unread 0, unacknowledged 0, waiting 0",
                "Two are established. States without sockets are not in the map.");
    }

    @Test
    void addsUpBytes() {
        check(
                List.of(socket(State.ESTABLISHED, 300, 18), socket(State.CLOSE_WAIT, 5, 1)),
                "{ESTABLISHED=1, CLOSE_WAIT=1}, unread 19, unacknowledged 305, waiting 0",
                "Receive queues are unread, send queues unacknowledged.");
    }

    @Test
    void countsWaitingConnectionsApart() {
        check(
                List.of(socket(State.LISTEN, 0, 3), socket(State.ESTABLISHED, 0, 100), socket(State.LISTEN, 0, 128)),
                "{ESTABLISHED=1, LISTEN=2}, unread 100, unacknowledged 0, waiting 131",
                "Rule 8: the receive queue of a listener counts connections that wait for accept, not bytes.");
    }

    @Test
    void addsUpMoreThanAnIntHolds() {
        check(
                List.of(socket(State.ESTABLISHED, 4_294_967_295L, 4_000_000_000L), socket(State.CLOSING, 1, 7)),
                "{ESTABLISHED=1, CLOSING=1}, unread 4000000007, unacknowledged 4294967296, waiting 0",
                "Rule 7: one queue alone may be more than an int holds.");
    }

    @Test
    void sumsUpNothing() {
        check(List.of(), "{}, unread 0, unacknowledged 0, waiting 0", "No sockets, no states.");
    }

    @Test
    void sumsUpRandomSockets() {
        SplittableRandom random = Seed.random("summary");
        for (int round = 0; round < 50; round++) {
            List<Socket> sockets = new ArrayList<>();
            EnumMap<State, Integer> states = new EnumMap<>(State.class);
            long[] sums = new long[3];
            for (int i = random.nextInt(30); i > 0; i--) {
                State state = State.values()[random.nextInt(State.values().length)];
                Socket socket = socket(state, random.nextInt(1000), random.nextInt(1000));
                sockets.add(socket);
                states.put(state, states.getOrDefault(state, 0) + 1);
                sums[state == State.LISTEN ? 2 : 0] += socket.receiveQueue();
                sums[1] += socket.sendQueue();
            }
            check(sockets, told(states, sums[0], sums[1], sums[2]), "Rule 8.");
        }
    }

    private static Socket socket(State state, long send, long receive) {
        return new Socket(END, END, state, send, receive, Timer.NONE, Duration.ZERO, 0, 0, 4711);
    }

    private static void check(List<Socket> sockets, String expected, String rule) {
        Expectation facts = Expectation.given(
                        "sockets", Told.words(sockets, socket -> socket.state() + " " + Told.queues(socket)))
                .expected(expected);
        Summary got = SsTable.summary(sockets);
        facts.got(got == null ? "null" : told(got)).because(rule).check();
    }

    private static String told(Summary summary) {
        EnumMap<State, Integer> inOrder = new EnumMap<>(State.class);
        inOrder.putAll(summary.sockets());
        return told(inOrder, summary.unreadBytes(), summary.unacknowledgedBytes(), summary.waitingConnections());
    }

    private static String told(Map<State, Integer> states, long unread, long unacknowledged, long waiting) {
        return states + ", unread " + unread + ", unacknowledged " + unacknowledged + ", waiting " + waiting;
    }
}
