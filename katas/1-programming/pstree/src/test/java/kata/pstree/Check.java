package kata.pstree;

import java.io.IOException;
import java.util.List;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Lines;
import sre.katas.fixtures.proc.FakeProcess;
import sre.katas.fixtures.proc.ProcFs;
import sre.katas.fixtures.proc.ProcTree;

/** What the tests of a tree have in common: read it, compare, and tell the input of a failure. */
final class Check {

    private final Object input;
    private final PsTree tree;

    private Check(Object input, PsTree tree) {
        this.input = input;
        this.tree = tree;
    }

    /** Reads a tree of these processes, listed in this order. */
    static Check tree(FakeProcess... processes) {
        return tree(lines(List.of(processes)), ProcTree.of(processes));
    }

    /**
     * @param input what a failure message tells of the tree
     */
    static Check tree(Object input, ProcFs fs) {
        Expectation facts = Expectation.given("/proc", input);
        try {
            Check check = new Check(input, PsTree.read(fs));
            facts.close();
            return check;
        } catch (IOException e) {
            throw facts.expected("read()", "a tree")
                    .got(e)
                    .because("read() throws only if /proc itself cannot be listed: one process that cannot be read is"
                            + " left out and reported, the others are shown.")
                    .failure();
        }
    }

    static String lines(List<FakeProcess> processes) {
        return String.join(
                "\n", processes.stream().limit(30).map(Object::toString).toList());
    }

    Check plain(String rule, String... expected) {
        Lines.check(given(), "plain()", text(expected), tree.plain(), rule);
        return this;
    }

    Check anomalies(String rule, Anomaly... expected) {
        given().expected("anomalies()", List.of(expected))
                .got(tree.anomalies())
                .because(rule)
                .check();
        return this;
    }

    Check draws(int root, boolean pids, String rule, String... expected) {
        String call = "draw(" + root + ", " + pids + ")";
        Lines.check(given(), call, text(expected), tree.draw(root, pids), rule);
        return this;
    }

    private Expectation given() {
        return Expectation.given("/proc", input);
    }

    /** Each line ends with a line feed, the last one too. */
    static String text(String... lines) {
        return lines.length == 0 ? "" : String.join("\n", lines) + "\n";
    }
}
