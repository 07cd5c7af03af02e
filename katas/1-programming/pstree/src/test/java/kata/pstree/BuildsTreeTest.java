package kata.pstree;

import static sre.katas.fixtures.proc.FakeProcess.of;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Seed;
import sre.katas.fixtures.proc.CannedProc;
import sre.katas.fixtures.proc.FakeProcess;
import sre.katas.fixtures.proc.ProcTree;

class BuildsTreeTest {

    @Test
    void printsOneProcess() {
        Check.tree(of(1, 0, "init")).plain("A line is the pid, a blank, the name and a line feed.", "1 init");
    }

    @Test
    void printsNothingWithoutProcesses() {
        Check.tree(of(1, 0, "init")).plain("One process, one line.", "1 init");
        Check.tree(
                        "only the file uptime",
                        ProcTree.builder().file("uptime", "1.00 1.00\n").build())
                .plain("Without processes the text is empty.");
    }

    @Test
    void indentsChildrenByTwoBlanksForEachLevel() {
        Check.tree(of(1, 0, "init"), of(5, 1, "sshd"), of(6, 5, "bash"), of(7, 6, "vim"), of(8, 1, "cron"))
                .plain(
                        "Children stand below their parent, two blanks further in.",
                        "1 init",
                        "  5 sshd",
                        "    6 bash",
                        "      7 vim",
                        "  8 cron");
    }

    @Test
    void ordersSiblingsByPidAsNumbers() {
        Check.tree(of(1, 0, "init"), of(10, 1, "c"), of(100, 1, "e"), of(9, 1, "b"), of(2, 1, "a"), of(11, 1, "d"))
                .plain(
                        "Siblings come by pid, compared as numbers: 9 before 10, whatever the order of the listing.",
                        "1 init",
                        "  2 a",
                        "  9 b",
                        "  10 c",
                        "  11 d",
                        "  100 e");
    }

    @Test
    void findsParentsWhosePidIsLarger() {
        Check.tree(of(3, 40, "kid"), of(40, 1, "parent"), of(2, 3, "grandkid"), of(1, 0, "init"))
                .plain(
                        "Pids wrap: a child's may be smaller than its parent's, and may be listed first.",
                        "1 init",
                        "  40 parent",
                        "    3 kid",
                        "      2 grandkid");
    }

    @Test
    void printsEveryRoot() {
        Check.tree(of(88, 0, "bash"), of(95, 88, "top"), of(7, 1, "app"), of(1, 0, "tini"), of(2, 0, "other"))
                .plain(
                        "Every process with parent 0 is a root; roots come by pid.",
                        "1 tini",
                        "  7 app",
                        "2 other",
                        "88 bash",
                        "  95 top");
    }

    @Test
    void putsKernelThreadsInBrackets() {
        Check.tree(
                        of(1, 0, "init"),
                        of(2, 0, "kthreadd").kernelThread(),
                        of(3, 2, "kworker/0:1").kernelThread(),
                        of(20, 1, "app").commandLine())
                .plain(
                        "Brackets are for threads of the kernel, told by their flag.",
                        "1 init",
                        "  20 app",
                        "2 [kthreadd]",
                        "  3 [kworker/0:1]");
    }

    @Test
    void marksZombiesAsDefunct() {
        Check.tree(of(1, 0, "init"), of(20, 1, "sh"), of(21, 20, "backup").zombie())
                .plain(
                        "A process in state Z has \" <defunct>\" after its name. Its command line is empty like that of"
                                + " a kernel thread, but it is none: no brackets.",
                        "1 init",
                        "  20 sh",
                        "    21 backup <defunct>");
    }

    @Test
    void takesOnlyPidsForProcesses() throws IOException {
        byte[] other = of(50, 1, "other").stat();
        ProcTree tree = ProcTree.builder()
                .process(of(1, 0, "init"))
                .file("uptime", "1.00 1.00\n")
                .file("self/stat", other)
                .file("thread-self/stat", other)
                .file("123abc/stat", other)
                .file("abc123/stat", other)
                .file("050/stat", other)
                .file("0/stat", other)
                .file("sys/kernel/ostype", "Linux\n")
                .process(of(7, 1, "seven"))
                .build();
        Check.tree(tree.list("/proc"), tree)
                .plain("Only names of digits, the first of them not 0, are processes.", "1 init", "  7 seven");
    }

    @Test
    void printsASmallServer() {
        Check.tree("the canned tree small-server", CannedProc.SMALL_SERVER.tree())
                .plain(
                        "See the rules of the plain format.",
                        "1 systemd",
                        "  310 systemd-journal",
                        "  412 sshd",
                        "    1120 sshd",
                        "      1131 bash",
                        "        1180 tail",
                        "    1204 sshd",
                        "      1215 bash",
                        "  413 cron",
                        "    1300 cron",
                        "      1301 backup.sh <defunct>",
                        "  500 nginx",
                        "    501 nginx",
                        "    502 nginx",
                        "    503 nginx",
                        "    504 nginx",
                        "    505 nginx-cache",
                        "  600 java",
                        "    650 curl",
                        "  700 agetty",
                        "2 [kthreadd]",
                        "  3 [rcu_gp]",
                        "  9 [kworker/u8:0-events_unbound]",
                        "  15 [migration/0]");
    }

    @Test
    void printsAContainer() {
        Check.tree("the canned tree container", CannedProc.CONTAINER.tree())
                .plain(
                        "In a container a process whose parent lives outside has parent 0.",
                        "1 tini",
                        "  7 gunicorn",
                        "    9 gunicorn",
                        "    10 gunicorn",
                        "88 bash",
                        "  95 top");
    }

    @Test
    void printsRandomTrees() {
        SplittableRandom random = Seed.random("printsRandomTrees");
        for (int round = 0; round < 60; round++) {
            List<FakeProcess> processes = ForestModel.randomTree(random, 1 + random.nextInt(25));
            List<FakeProcess> listed = new ArrayList<>(processes);
            ForestModel.shuffle(listed, random);
            Check.tree(listed.toArray(FakeProcess[]::new))
                    .plain("See the rules of the plain format.", new ForestModel(processes).plain());
        }
    }

    @Test
    void marksADefunctKernelThread() {
        Check.tree(of(1, 0, "init"), of(2, 0, "kthreadd").kernelThread().zombie())
                .plain(
                        "Rule 8: brackets for the thread of the kernel, <defunct> for the zombie.",
                        "1 init",
                        "2 [kthreadd] <defunct>");
    }
}
