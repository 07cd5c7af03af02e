package kata.pstree;

import static sre.katas.fixtures.proc.FakeProcess.of;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Golden;
import sre.katas.fixtures.Seed;
import sre.katas.fixtures.proc.CannedProc;
import sre.katas.fixtures.proc.FakeProcess;
import sre.katas.fixtures.proc.ProcFault;
import sre.katas.fixtures.proc.ProcFs;
import sre.katas.fixtures.proc.ProcTree;
import sre.katas.fixtures.proc.ScriptedProcFs;

class DrawsTest {

    @Test
    void drawsOneProcess() {
        Check tree = Check.tree(of(1, 0, "init"));
        tree.draws(1, true, "With pids: name and pid in parentheses.", "init(1)");
        tree.draws(1, false, "Without pids: the name alone.", "init");
    }

    @Test
    void drawsAnOnlyChildOnTheSameLine() {
        Check.tree(of(1, 0, "init"), of(2, 1, "sshd"), of(3, 2, "bash"), of(4, 3, "vim"))
                .draws(
                        1,
                        true,
                        "An only child stands on the same line, after three dashes.",
                        "init(1)---sshd(2)---bash(3)---vim(4)");
    }

    @Test
    void drawsSiblingsBelowEachOther() {
        Check.tree(of(1, 0, "init"), of(2, 1, "a"), of(3, 1, "b"), of(4, 1, "c"))
                .draws(
                        1,
                        true,
                        "The first child after -+-, the middle ones after |-, the last one after `-, all in one column.",
                        "init(1)-+-a(2)",
                        "        |-b(3)",
                        "        `-c(4)");
    }

    @Test
    void drawsALineDownToTheNextSibling() {
        Check.tree(
                        of(1, 0, "init"),
                        of(2, 1, "a"),
                        of(3, 2, "x"),
                        of(4, 2, "y"),
                        of(5, 1, "b"),
                        of(6, 5, "x"),
                        of(7, 5, "y"))
                .draws(
                        1,
                        true,
                        "A line leads down from a process to its next sibling; below the last sibling there is none.",
                        "init(1)-+-a(2)-+-x(3)",
                        "        |      `-y(4)",
                        "        `-b(5)-+-x(6)",
                        "               `-y(7)");
    }

    @Test
    void drawsFromAnyProcess() {
        Check.tree(
                        of(1, 0, "init"),
                        of(2, 0, "kthreadd").kernelThread(),
                        of(5, 1, "sshd"),
                        of(6, 5, "bash").zombie())
                .draws(5, true, "The process asked for stands at the left.", "sshd(5)---bash(6)")
                .draws(6, true, "A drawing marks no zombies.", "bash(6)")
                .draws(2, true, "A drawing puts no brackets around threads of the kernel.", "kthreadd(2)");
    }

    @Test
    void refusesAProcessThatIsNotThere() throws IOException {
        PsTree tree = PsTree.read(ProcTree.of(of(1, 0, "init")));
        Object got;
        try {
            got = tree.draw(1, true) + tree.draw(77, true);
        } catch (IllegalArgumentException expected) {
            return;
        } catch (RuntimeException other) {
            got = other;
        }
        throw Expectation.given("/proc", "only 1 init")
                .expected("draw(77, true)", "throws IllegalArgumentException")
                .got(got)
                .because("There is no process 77 to begin with.")
                .failure();
    }

    @Test
    void showsThreadsInBracesAmongTheChildren() {
        Check.tree(of(1, 0, "init"), of(200, 1, "web").threads(207, 203), of(205, 200, "kid"), of(210, 200, "web"))
                .draws(
                        1,
                        true,
                        "Threads stand among the children of their process, by id; they bear its name, in braces.",
                        "init(1)---web(200)-+-{web}(203)",
                        "                   |-kid(205)",
                        "                   |-{web}(207)",
                        "                   `-web(210)")
                .plain("The plain format shows processes only.", "1 init", "  200 web", "    205 kid", "    210 web");
    }

    @Test
    void drawsAProcessWhoseThreadsCannotBeListed() {
        ProcTree tree = ProcTree.of(
                of(1, 0, "init"),
                of(20, 1, "web").threads(21, 22),
                of(30, 1, "job").threads(31));
        ProcFs fs = ScriptedProcFs.over(tree)
                .failing("/proc/20/task", ProcFault.NO_SUCH_FILE)
                .failing("/proc/30/task", ProcFault.NOT_PERMITTED);
        Check.tree("20 web and 30 job have threads, but their folders task cannot be listed", fs)
                .draws(1, true, "They are drawn without threads.", "init(1)-+-web(20)", "        `-job(30)")
                .anomalies("Nothing is reported: stat was read.");
    }

    @Test
    void mergesEqualSiblings() {
        Check.tree(
                        of(1, 0, "sshd"),
                        of(10, 1, "sshd"),
                        of(11, 10, "bash"),
                        of(20, 1, "sshd"),
                        of(21, 20, "bash"),
                        of(30, 1, "sshd"),
                        of(31, 30, "bash"))
                .draws(
                        1,
                        false,
                        "Siblings whose subtrees look the same are merged: how many, then one of them in brackets.",
                        "sshd---3*[sshd---bash]");
    }

    @Test
    void mergesSiblingsThatAreNotNeighbours() {
        Check.tree(of(1, 0, "init"), of(2, 1, "w"), of(3, 1, "cache"), of(4, 1, "w"), of(5, 1, "x"), of(6, 1, "w"))
                .draws(
                        1,
                        false,
                        "All equal siblings are merged, also those with others between; they stand where the first stood.",
                        "init-+-3*[w]",
                        "     |-cache",
                        "     `-x");
    }

    @Test
    void mergesOnlySubtreesThatAreEqualAllTheWayDown() {
        Check.tree(
                        of(1, 0, "init"),
                        of(10, 1, "a"),
                        of(11, 10, "b"),
                        of(12, 11, "c"),
                        of(20, 1, "a"),
                        of(21, 20, "b"),
                        of(22, 21, "d"),
                        of(30, 1, "a"),
                        of(31, 30, "b"))
                .draws(
                        1,
                        false,
                        "Two subtrees are equal if names and children, in their order, are equal all the way down.",
                        "init-+-a---b---c",
                        "     |-a---b---d",
                        "     `-a---b");
    }

    @Test
    void mergesNothingWhenPidsAreShown() {
        Check.tree(of(1, 0, "init"), of(2, 1, "w"), of(3, 1, "w"))
                .draws(1, true, "With pids no two processes are equal.", "init(1)-+-w(2)", "        `-w(3)");
    }

    @Test
    void mergesThreadsAmongThemselves() {
        Check.tree(of(1, 0, "init"), of(20, 1, "java").threads(21, 22, 24), of(23, 20, "java"))
                .draws(
                        1,
                        false,
                        "Threads are merged with threads of the same process.",
                        "init---java-+-3*[{java}]",
                        "            `-java");
    }

    @Test
    void closesEveryOpenBracketAtTheEndOfEachLine() {
        Check.tree(
                        of(1, 0, "init"),
                        of(10, 1, "a"),
                        of(11, 10, "b"),
                        of(12, 10, "b"),
                        of(13, 10, "c"),
                        of(20, 1, "a"),
                        of(21, 20, "b"),
                        of(22, 20, "b"),
                        of(23, 20, "c"))
                .draws(
                        1,
                        false,
                        "Each line closes with one ] for every merged process on the way from the left to its end.",
                        "init---2*[a-+-2*[b]]",
                        "            `-c]");
    }

    @Test
    void drawsMissingParentsAndCycles() {
        Check.tree(
                        of(1, 0, "init"),
                        of(70, 999, "lost"),
                        of(71, 999, "lost"),
                        of(30, 31, "ca"),
                        of(31, 30, "cb"),
                        of(32, 31, "cc"))
                .draws(
                        1,
                        true,
                        "A missing parent is drawn with the name ?.",
                        "init(1)---?(999)-+-lost(70)",
                        "                 `-lost(71)")
                .draws(1, false, "A missing parent is drawn with the name ?.", "init---?---2*[lost]")
                .draws(
                        30,
                        true,
                        "The mark that closes a cycle is ^PID, in its place by pid.",
                        "ca(30)---cb(31)-+-^30",
                        "                `-cc(32)")
                .draws(
                        30,
                        false,
                        "The mark that closes a cycle is ^PID, with or without pids.",
                        "ca---cb-+-^30",
                        "        `-cc");
    }

    @Test
    void drawsNothingBehindTheMarkOfACycle() {
        Check.tree(of(30, 31, "ca").threads(33, 34), of(31, 30, "cb"))
                .draws(
                        30,
                        true,
                        "The mark ^30 stands for the whole of 30, its threads too: they are drawn once.",
                        "ca(30)-+-cb(31)---^30",
                        "       |-{ca}(33)",
                        "       `-{ca}(34)")
                .draws(
                        30,
                        false,
                        "The mark ^30 stands for the whole of 30, its threads too: they are drawn once.",
                        "ca-+-cb---^30",
                        "   `-2*[{ca}]");
    }

    @Test
    void drawsTheSmallServerAsPstreeDoes() {
        asPstree(CannedProc.SMALL_SERVER, 1);
    }

    @Test
    void drawsTheKernelsThreadsAsPstreeDoes() {
        asPstree(CannedProc.SMALL_SERVER, 2);
    }

    @Test
    void drawsAContainerAsPstreeDoes() {
        asPstree(CannedProc.CONTAINER, 1);
        asPstree(CannedProc.CONTAINER, 88);
    }

    @Test
    void drawsTwinsAsPstreeDoes() {
        asPstree(CannedProc.TWINS, 1);
    }

    @Test
    void drawsHostileNamesAsPstreeDoes() {
        asPstree(CannedProc.HOSTILE, 1);
    }

    private static void asPstree(CannedProc canned, int root) {
        Check tree = Check.tree("the canned tree " + canned.folder(), canned.tree());
        String name = canned.folder() + "-" + root;
        String pids = Golden.text(DrawsTest.class, name + "-pids");
        tree.draws(root, true, "This is what pstree -A -n -p prints.", pids.split("\n"));
        String merged = Golden.text(DrawsTest.class, name + "-merged");
        tree.draws(root, false, "This is what pstree -A -n prints.", merged.split("\n"));
    }

    @Test
    void drawsRandomTrees() {
        SplittableRandom random = Seed.random("drawsRandomTrees");
        for (int round = 0; round < 100; round++) {
            List<FakeProcess> processes = new ArrayList<>(List.of(of(1, 0, "init")));
            int size = 1 + random.nextInt(24);
            for (int i = 1; i < size; i++) {
                int parent =
                        processes.get(Math.max(0, i - 1 - random.nextInt(4))).pid();
                FakeProcess process = of(1 + 3 * i, parent, random.nextInt(4) == 0 ? "bb" : "a");
                processes.add(random.nextInt(5) == 0 ? process.threads(2 + 3 * i) : process);
            }
            Check.tree(processes.toArray(FakeProcess[]::new))
                    .draws(1, true, "See the rules of drawing.", DrawingModel.draw(box(processes, 1, true), false))
                    .draws(1, false, "See the rules of drawing.", DrawingModel.draw(box(processes, 1, false), true));
        }
    }

    private static DrawingModel.Box box(List<FakeProcess> processes, int pid, boolean pids) {
        TreeMap<Integer, DrawingModel.Box> children = new TreeMap<>();
        String name = "";
        for (FakeProcess process : processes) {
            if (process.ppid() == pid) {
                children.put(process.pid(), box(processes, process.pid(), pids));
            }
            if (process.pid() == pid) {
                name = new String(process.name());
                for (int id : process.threads()) {
                    String label = "{" + name + "}" + (pids ? "(" + id + ")" : "");
                    children.put(id, new DrawingModel.Box(label, List.of()));
                }
            }
        }
        return new DrawingModel.Box(name + (pids ? "(" + pid + ")" : ""), List.copyOf(children.values()));
    }

    @Test
    void keepsTheBlanksAtTheEndOfAName() {
        Check.tree(of(1, 0, "init"), of(5, 1, ""), of(6, 1, "a "))
                .draws(
                        1,
                        false,
                        "Rule 15: a line ends with the name, blanks of its own included.",
                        "init-+-",
                        "     `-a ");
    }

    @Test
    void escapesTheNamesOfThreads() {
        Check.tree(of(1, 0, "a\nb").threads(3))
                .draws(1, false, "Rule 9: wherever a name is printed.", "a\\012b---{a\\012b}");
    }

    @Test
    void mergesNotWhatOnlyLooksEqual() {
        Check.tree(
                        of(1, 0, "init"),
                        of(2, 1, "a---b"),
                        of(3, 1, "a"),
                        of(4, 3, "b"),
                        of(5, 1, "c(d)"),
                        of(6, 1, "c"),
                        of(7, 6, "d"))
                .draws(
                        1,
                        false,
                        "Rule 18: equal means the same name and the same children, not the same drawing.",
                        "init-+-a---b",
                        "     |-a---b",
                        "     |-c(d)",
                        "     `-c---d");
    }
}
