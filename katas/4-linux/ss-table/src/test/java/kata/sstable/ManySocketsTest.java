package kata.sstable;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Growth;
import sre.katas.fixtures.steps.SteppedLoader;
import sre.katas.fixtures.steps.Steps;

class ManySocketsTest {

    private static final int MANY = 200_000;

    @Test
    void looksAtEachLinkOnce() throws IOException {
        FakeProc proc = new FakeProc()
                .process("17", "socket:[100]", "socket:[101]", null, "/dev/null")
                .process("20", "socket:[101]")
                .hidden("18")
                .eachOnce();
        Map<Socket, List<Integer>> got = SsTable.owners(
                Tables.parse(Tables.inode(100, 80), Tables.inode(101, 81), Tables.inode(102, 82), Tables.inode(0, 83)),
                proc);
        Expectation.given("links", proc)
                .expected("inode and owners", "0 []\n100 [17]\n101 [17, 20]\n102 []")
                .got(Told.owners(got))
                .because("Rule 14: walk once, then look up.")
                .check();
    }

    @Test
    void doesNotCompareEachSocketWithEachLink() {
        SteppedLoader loader = new SteppedLoader(Asked.class);
        IntToLongFunction steps = loader.create(IntToLongFunction.class, Asked.class);
        Growth.of("steps of owners on as many sockets as links", 256, steps)
                .atMost(
                        Growth.LINEAR,
                        "Rule 14: the work grows with sockets and links together, not with their product: a map.");
    }

    @Test
    void readsManyLines() throws IOException {
        List<Socket> got = SsTable.parse(new ManyLines());
        Expectation.given("table", "200,000 lines, all alike")
                .expected("sockets", MANY)
                .got(got.size())
                .because("Each line but the first is a socket.")
                .check();
        Expectation.given("table", "200,000 lines, all alike")
                .expected("last socket", "ESTABLISHED 10.20.0.5:8080 192.0.2.9:40001")
                .got(Told.ends(got.get(MANY - 1)))
                .because("Each line but the first is a socket.")
                .check();
    }

    /** Asks for the owners of n sockets, in a /proc of n links. */
    static final class Asked implements IntToLongFunction {

        private static final int LINKS_OF_A_PROCESS = 16;

        @Override
        public long applyAsLong(int n) {
            InetSocketAddress end = new InetSocketAddress(InetAddress.getLoopbackAddress(), 22);
            List<Socket> sockets = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                sockets.add(new Socket(end, end, State.LISTEN, 0, 0, Timer.NONE, Duration.ZERO, 0, 0, 1000 + i));
            }
            Proc proc = new Regular(n / LINKS_OF_A_PROCESS);
            return Steps.count(() -> {
                try {
                    SsTable.owners(sockets, proc);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }

        /** Processes of 16 links each. */
        private record Regular(int processes) implements Proc {

            @Override
            public List<String> list(String folder) {
                int many = folder.equals("/proc") ? processes : LINKS_OF_A_PROCESS;
                List<String> names = new ArrayList<>();
                for (int i = 1; i <= many; i++) {
                    names.add(String.valueOf(i));
                }
                return names;
            }

            @Override
            public String link(String path) {
                String[] names = path.split("/");
                int pid = Integer.parseInt(names[2]);
                int link = Integer.parseInt(names[4]);
                return "socket:[" + (1000 + (pid - 1) * LINKS_OF_A_PROCESS + link - 1) + "]";
            }
        }
    }

    /** A table that is made while it is read, and that gives what it likes. */
    private static final class ManyLines extends Reader {

        private static final int AT_ONCE = 1000;
        private static final String LINE = Tables.line("0500140A:1F90", "090200C0:9C41", "01") + "\n";

        private Reader current = new StringReader(Tables.HEADING + "\n");
        private int left = MANY;

        @Override
        public int read(char[] buffer, int from, int length) throws IOException {
            int got = current.read(buffer, from, Math.min(length, AT_ONCE));
            while (got < 0 && left > 0) {
                current = new StringReader(LINE);
                left--;
                got = current.read(buffer, from, Math.min(length, AT_ONCE));
            }
            return got;
        }

        @Override
        public void close() {}
    }
}
