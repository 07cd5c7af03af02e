package kata.sstable;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Seed;

class OwnersTest {

    @Test
    void findsTheProcessOfASocket() {
        FakeProc proc = new FakeProc()
                .process("17", "/dev/null", "socket:[100]", "socket:[200]")
                .process("20", "socket:[300]");
        check(proc, "100 [17]\n200 [17]\n300 [20]", "Rule 9: the link is socket:[INODE].", 100, 200, 300);
    }

    @Test
    void givesAnEmptyListToASocketThatNobodyHolds() {
        FakeProc proc = new FakeProc().process("17", "socket:[100]");
        String rule = "Rule 11: every socket is in the map. One that nobody holds has an empty list.";
        check(proc, "0 []\n100 [17]\n200 []", rule, 100, 200, 0);
        check(
                proc,
                "0 []\n0 []\n100 [17]",
                rule + " Two sockets in TIME_WAIT both have inode 0: they are two sockets all the same.",
                0,
                100,
                0);
    }

    @Test
    void givesNothingButTheSocketsThatWereAskedAbout() {
        FakeProc proc = new FakeProc().process("17", "socket:[100]", "socket:[999]");
        check(proc, "100 [17]", "Rule 11: 999 is not one of the sockets, perhaps it is no TCP socket.", 100);
    }

    @Test
    void findsAllProcessesOfASharedSocket() {
        FakeProc proc = new FakeProc()
                .process("17", "socket:[100]")
                .process("9", "socket:[100]")
                .process("120", "socket:[100]");
        check(proc, "100 [9, 17, 120]", "Rule 12: all processes that hold it, in rising order of numbers.", 100);
    }

    @Test
    void namesAProcessOnceThatHoldsASocketTwice() {
        FakeProc proc = new FakeProc().process("17", "socket:[100]", "socket:[100]", "socket:[200]");
        check(proc, "100 [17]\n200 [17]", "Rule 12: each pid once.", 100, 200);
    }

    @Test
    void takesNothingElseForASocket() {
        FakeProc proc = new FakeProc()
                .process("17", "pipe:[100]", "anon_inode:[100]", "/tmp/socket:[100]", "socket:[100] (deleted)")
                .process("20", "socket:[1000]", "socket:[10]", "socket:[200]");
        check(proc, "100 []\n200 [20]", "Rule 9: exactly socket:[100], and nothing around it.", 100, 200);
    }

    @Test
    void readsLinksWithLargeInodes() {
        FakeProc proc = new FakeProc().process("17", "socket:[4026531840]", "socket:[9007199254740993]");
        check(
                proc,
                "4026531840 [17]\n9007199254740993 [17]",
                "Rule 7: an inode needs a long.",
                4026531840L,
                9007199254740993L);
    }

    @Test
    void goesOnWhenALinkVanishes() {
        FakeProc proc = new FakeProc()
                .process("17", "socket:[100]", null, "socket:[200]")
                .process("20", null, "socket:[300]");
        check(proc, "100 [17]\n200 [17]\n300 [20]", "Rule 13: go on with the other links.", 100, 200, 300);
    }

    @Test
    void goesOnWhenALinkMayNotBeRead() {
        FakeProc proc = new FakeProc().process("17", "socket:[100]", FakeProc.DENIED, "socket:[200]");
        check(proc, "100 [17]\n200 [17]", "Rule 13: whatever IOException it is, go on with the others.", 100, 200);
    }

    @Test
    void looksAtEveryDescriptor() {
        String[] links = new String[12];
        Arrays.fill(links, "/dev/null");
        links[10] = "socket:[100]";
        links[11] = "socket:[200]";
        FakeProc proc = new FakeProc().process("17", links);
        check(proc, "100 [17]\n200 [17]", "Rule 10: each entry of fd is a link, also number 10 and more.", 100, 200);
    }

    @Test
    void looksAtProcessesOnly() {
        FakeProc proc = new FakeProc()
                .process("17", "socket:[200]")
                .process("self", "socket:[100]")
                .process("17x", "socket:[100]")
                .process("x17", "socket:[100]");
        check(proc, "100 []\n200 [17]", "Rule 10: a process is an entry whose name is digits only.", 100, 200);
    }

    @Test
    void goesOnWhenAProcessCannotBeSeen() {
        FakeProc proc = new FakeProc()
                .process("17", "socket:[100]")
                .process("20", "socket:[200]")
                .hidden("18")
                .hidden("1");
        check(proc, "100 [17]\n200 [20]", "Rule 13: go on with the other processes.", 100, 200);
    }

    @Test
    void saysSoWhenProcItselfCannotBeSeen() {
        Expectation expectation = Expectation.given("list(/proc)", "throws java.nio.file.AccessDeniedException: /proc")
                .expected("the same exception")
                .because("Rule 13: if /proc itself cannot be listed, there is no answer.");
        try {
            Map<Socket, List<Integer>> got =
                    SsTable.owners(Tables.parse(Tables.inode(100, 80)), new FakeProc().notMounted());
            throw expectation.got("returned " + Told.owners(got)).failure();
        } catch (AccessDeniedException e) {
            expectation.expected("/proc").got(e.getFile()).check();
        } catch (IOException e) {
            throw expectation.got("threw " + e).failure();
        }
    }

    @Test
    void findsTheProcessesOfRandomSockets() {
        SplittableRandom random = Seed.random("owners");
        for (int round = 0; round < 50; round++) {
            FakeProc proc = new FakeProc();
            Map<Long, TreeSet<Integer>> holders = new HashMap<>();
            for (int pid : random.ints(random.nextInt(1, 8), 2, 3000).distinct().toArray()) {
                String[] targets = new String[random.nextInt(6)];
                for (int fd = 0; fd < targets.length; fd++) {
                    long inode = random.nextLong(100, 112);
                    targets[fd] = (random.nextInt(5) == 0 ? "pipe:[" : "socket:[") + inode + "]";
                    if (targets[fd].startsWith("s")) {
                        holders.computeIfAbsent(inode, key -> new TreeSet<>()).add(pid);
                    }
                }
                proc.process(String.valueOf(pid), targets);
            }
            StringBuilder expected = new StringBuilder();
            for (long inode = 100; inode < 112; inode++) {
                expected.append(inode == 100 ? "" : "\n")
                        .append(inode + " " + holders.getOrDefault(inode, new TreeSet<>()));
            }
            check(
                    proc,
                    expected.toString(),
                    "Rules 9 to 12.",
                    100,
                    101,
                    102,
                    103,
                    104,
                    105,
                    106,
                    107,
                    108,
                    109,
                    110,
                    111);
        }
    }

    private static void check(FakeProc proc, String expected, String rule, long... inodes) {
        List<String> lines = new ArrayList<>();
        for (long inode : inodes) {
            lines.add(Tables.inode(inode, 8000 + lines.size()));
        }
        Expectation facts = Expectation.given("links", proc).expected("inode and owners", expected);
        List<Socket> sockets = Tables.parse(lines.toArray(String[]::new));
        facts.got(Told.said(() -> Told.owners(SsTable.owners(sockets, proc))))
                .because(rule)
                .check();
    }
}
