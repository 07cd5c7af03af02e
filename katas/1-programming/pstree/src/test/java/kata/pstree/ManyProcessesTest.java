package kata.pstree;

import static sre.katas.fixtures.proc.FakeProcess.of;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Lines;
import sre.katas.fixtures.Seed;
import sre.katas.fixtures.proc.CannedProc;
import sre.katas.fixtures.proc.GeneratedProc;
import sre.katas.fixtures.proc.ProcTree;
import sre.katas.fixtures.proc.ScriptedProcFs;

class ManyProcessesTest {

    private static final int CHAIN = 12_000;
    private static final int DEEP = 30_000;
    private static final int WIDE = 70_000;
    private static final String INDENT = " ".repeat(60);
    private static final String RULE = "See the rules of the plain format: an indent is never wider than 60 blanks.";

    @Test
    void readsEachStatOnce() throws IOException {
        ScriptedProcFs fs = ScriptedProcFs.over(
                ProcTree.of(of(1, 0, "init"), of(5, 1, "a"), of(6, 5, "b"), of(7, 6, "c"), of(8, 6, "c")));
        PsTree tree = PsTree.read(fs);
        tree.plain();
        tree.anomalies();
        for (int pid : List.of(1, 5, 6, 7, 8)) {
            String file = "/proc/" + pid + "/stat";
            Expectation.given("/proc", "1 init, 5 a, 6 b, 7 c, 8 c")
                    .expected("reads of " + file, 1)
                    .got(fs.reads().getOrDefault(file, 0))
                    .because("Each stat is read exactly once: a second look costs, and may see something else.")
                    .check();
        }
    }

    @Test
    void readsNothingTwice() throws IOException {
        ScriptedProcFs fs = ScriptedProcFs.over(CannedProc.SMALL_SERVER.tree());
        PsTree tree = PsTree.read(fs);
        Map<String, Integer> calls = fs.reads();
        calls.putAll(fs.lists());
        calls.forEach((path, count) -> Expectation.given("/proc", "the canned tree small-server")
                .expected("calls for " + path, "1 at most")
                .got(count)
                .because("No file is read twice, and no folder is listed twice.")
                .holds(count <= 1));
        int before = fs.calls();
        String text = tree.plain() + tree.anomalies() + tree.draw(1, true) + tree.draw(2, false);
        Expectation.given("/proc", "the canned tree small-server")
                .expected("calls of list and read once read() has returned", 0)
                .got(fs.calls() - before)
                .because("read() does all the reading: what is printed is one snapshot (" + text.length()
                        + " characters of it were).")
                .check();
    }

    @Test
    void printsTwelveThousandGenerations() throws IOException {
        GeneratedProc proc = GeneratedProc.chainAndFan(Seed.random("generations"), CHAIN, 0);
        checkPlain("a chain: pid 1 and " + CHAIN + " generations below it", proc, chainAndFan(proc.pids(), CHAIN));
    }

    @Test
    void findsACycleOfTwelveThousand() throws IOException {
        GeneratedProc proc = GeneratedProc.cycle(Seed.random("cycle"), CHAIN);
        int[] pids = proc.pids();
        int first = 1;
        for (int i = 1; i <= CHAIN; i++) {
            first = pids[i] < pids[first] ? i : first;
        }
        StringBuilder expected = new StringBuilder("1 p1\n");
        for (int step = 0; step < CHAIN; step++) {
            int pid = pids[1 + (first - 1 + step) % CHAIN];
            append(expected, step, pid + " p" + pid);
        }
        append(expected, CHAIN, "^" + pids[first]);
        String input = "pid 1, and a cycle of " + CHAIN + " processes";
        Expectation facts = Expectation.given("/proc", input);
        PsTree tree = PsTree.read(proc);
        Lines.check(facts, "plain()", expected.toString(), tree.plain(), RULE);
        Expectation.given("/proc", input)
                .expected("anomalies()", List.of(new Anomaly(pids[first], Anomaly.Kind.CYCLE)))
                .got(tree.anomalies())
                .because("One report for the cycle, with its smallest pid.")
                .check();
    }

    @Test
    void readsAndPrintsAHundredThousandProcesses() throws IOException {
        GeneratedProc proc = GeneratedProc.chainAndFan(Seed.random("both"), DEEP, WIDE);
        String input = "pid 1, a chain of " + DEEP + " below it, and " + WIDE + " other children";
        checkPlain(input, proc, chainAndFan(proc.pids(), DEEP));
        IntSummaryStatistics reads = Arrays.stream(proc.statReads()).summaryStatistics();
        Expectation.given("/proc", input)
                .expected("reads of a stat, least and most", "1, 1")
                .got(reads.getMin() + ", " + reads.getMax())
                .because("Each stat is read exactly once.")
                .check();
    }

    private static void checkPlain(String input, GeneratedProc proc, String expected) throws IOException {
        Expectation facts = Expectation.given("/proc", input);
        PsTree tree = PsTree.read(proc);
        Lines.check(facts, "plain()", expected, tree.plain(), RULE);
        Expectation.given("/proc", input)
                .expected("anomalies()", List.of())
                .got(tree.anomalies())
                .because("All is well there.")
                .check();
    }

    private static String chainAndFan(int[] pids, int chain) {
        StringBuilder out = new StringBuilder("1 p1\n");
        int[] children = Arrays.copyOfRange(pids, 1 + chain, pids.length);
        List<Integer> ofInit = new ArrayList<>();
        Arrays.stream(children).forEach(ofInit::add);
        if (chain > 0) {
            ofInit.add(pids[1]);
        }
        ofInit.sort(null);
        for (int child : ofInit) {
            int length = chain > 0 && child == pids[1] ? chain : 1;
            for (int i = 0; i < length; i++) {
                int pid = length == 1 ? child : pids[1 + i];
                append(out, 1 + i, pid + " " + GeneratedProc.name(pid));
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, int depth, String line) {
        out.append(INDENT, 0, Math.min(60, 2 * depth)).append(line).append('\n');
    }
}
