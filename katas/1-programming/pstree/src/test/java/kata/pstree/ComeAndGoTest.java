package kata.pstree;

import static kata.pstree.Anomaly.Kind.CYCLE;
import static kata.pstree.Anomaly.Kind.DENIED;
import static kata.pstree.Anomaly.Kind.GARBAGE;
import static kata.pstree.Anomaly.Kind.ORPHAN;
import static kata.pstree.Anomaly.Kind.PID_REUSED;
import static kata.pstree.Anomaly.Kind.SELF_PARENT;
import static kata.pstree.Anomaly.Kind.VANISHED;
import static sre.katas.fixtures.proc.FakeProcess.of;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Seed;
import sre.katas.fixtures.proc.CannedProc;
import sre.katas.fixtures.proc.FakeProcess;
import sre.katas.fixtures.proc.ProcFault;
import sre.katas.fixtures.proc.ProcFs;
import sre.katas.fixtures.proc.ProcTree;
import sre.katas.fixtures.proc.ScriptedProcFs;

class ComeAndGoTest {

    private static Anomaly anomaly(int pid, Anomaly.Kind kind) {
        return new Anomaly(pid, kind);
    }

    @Test
    void findsNothingWrongWithAHealthyTree() {
        Check.tree("the canned tree small-server", CannedProc.SMALL_SERVER.tree())
                .anomalies("All is well there: zombies, threads and kernel threads are ordinary.");
        Check.tree("the canned tree container", CannedProc.CONTAINER.tree())
                .anomalies("A process with parent 0 is a root, not an orphan.");
    }

    @Test
    void skipsAProcessThatHasVanished() {
        ProcTree tree = ProcTree.builder()
                .process(of(1, 0, "init"))
                .folder("20")
                .process(of(30, 1, "app"))
                .build();
        Check.tree("1 init\n20 is listed, but has no stat any more\n30 app, parent 1", tree)
                .plain("A process that ended after the listing is left out.", "1 init", "  30 app")
                .anomalies("It is reported, and is no failure.", anomaly(20, VANISHED));
    }

    @Test
    void skipsAProcessThatEndsWhileItIsRead() {
        ProcFs fs = ScriptedProcFs.over(ProcTree.of(of(1, 0, "init"), of(20, 1, "short"), of(30, 1, "app")))
                .failing("/proc/20/stat", ProcFault.NO_SUCH_PROCESS);
        Check.tree("1 init\n20: reading its stat: No such process\n30 app, parent 1", fs)
                .plain("A process that ended while it was read is left out.", "1 init", "  30 app")
                .anomalies("\"No such process\" means that it ended: vanished.", anomaly(20, VANISHED));
    }

    @Test
    void reportsWhatItMayNotRead() {
        ProcTree tree = ProcTree.of(of(1, 0, "init"), of(20, 1, "secret"), of(30, 1, "app"), of(40, 1, "hidden"));
        ProcFs fs = ScriptedProcFs.over(tree)
                .failing("/proc/20/stat", ProcFault.NOT_PERMITTED)
                .failing("/proc/40/stat", ProcFault.ACCESS_DENIED);
        Check.tree("1 init\n20: Operation not permitted\n30 app, parent 1\n40: AccessDeniedException", fs)
                .plain("What may not be read is left out.", "1 init", "  30 app")
                .anomalies(
                        "Every failure that does not mean \"it has ended\" is reported as denied. With hidepid=1 the"
                                + " error is EPERM, which is no AccessDeniedException.",
                        anomaly(20, DENIED),
                        anomaly(40, DENIED));
    }

    @Test
    void seesItsOwnProcessesWhereOthersAreHidden() {
        ProcTree tree = ProcTree.of(
                of(1, 0, "init"), of(50, 1, "sshd"), of(60, 50, "bash"), of(61, 60, "vim"), of(70, 1, "cron"));
        ScriptedProcFs fs = ScriptedProcFs.over(tree);
        for (int hidden : List.of(1, 50, 70)) {
            fs.failing("/proc/" + hidden + "/stat", ProcFault.NOT_PERMITTED);
        }
        Check.tree("1, 50 and 70: Operation not permitted\n60 bash, parent 50\n61 vim, parent 60", fs)
                .plain(
                        "The missing parent 50 is shown as ?. Pid 1 was not read either, so ? is a root.",
                        "50 ?",
                        "  60 bash",
                        "    61 vim")
                .anomalies(
                        "What is denied is reported, and who has lost its parent by that.",
                        anomaly(1, DENIED),
                        anomaly(50, DENIED),
                        anomaly(60, ORPHAN),
                        anomaly(70, DENIED));
    }

    @Test
    void reportsAStatThatIsNone() {
        ProcTree tree = ProcTree.builder()
                .process(of(1, 0, "init"))
                .file("20/stat", "")
                .file("21/stat", "21 (half")
                .file("22/stat", "22 (a) S 1 2 3")
                .process(of(30, 1, "app"))
                .build();
        Check.tree("1 init\n20: empty stat\n21: stat is \"21 (half\"\n22: stat is cut\n30 app, parent 1", tree)
                .plain("A content that is no stat is left out.", "1 init", "  30 app")
                .anomalies("It is reported.", anomaly(20, GARBAGE), anomaly(21, GARBAGE), anomaly(22, GARBAGE));
    }

    @Test
    void keepsAChildWhoseParentIsMissing() {
        Check.tree(
                        of(1, 0, "init"),
                        of(70, 999, "lost"),
                        of(71, 70, "kid"),
                        of(72, 999, "lost too"),
                        of(80, 40, "other"),
                        of(1000, 1, "app"))
                .plain(
                        "A missing parent is shown as \"PID ?\", once, under pid 1 and in its place by pid; its"
                                + " children stand below it.",
                        "1 init",
                        "  40 ?",
                        "    80 other",
                        "  999 ?",
                        "    70 lost",
                        "      71 kid",
                        "    72 lost too",
                        "  1000 app")
                .anomalies(
                        "Each process whose own parent is missing is an orphan; their children are not.",
                        anomaly(70, ORPHAN),
                        anomaly(72, ORPHAN),
                        anomaly(80, ORPHAN));
    }

    @Test
    void makesMissingParentsRootsWhereThereIsNoPidOne() {
        Check.tree(of(60, 50, "bash"), of(61, 60, "vim"), of(70, 1, "cron"), of(55, 0, "root"))
                .plain(
                        "Without pid 1 a missing parent is a root, pid 1 itself too; roots come by pid.",
                        "1 ?",
                        "  70 cron",
                        "50 ?",
                        "  60 bash",
                        "    61 vim",
                        "55 root")
                .anomalies("Both have lost their parent.", anomaly(60, ORPHAN), anomaly(70, ORPHAN));
    }

    @Test
    void keepsTheChildrenOfAVanishedProcess() {
        ProcTree tree = ProcTree.builder()
                .process(of(1, 0, "init"))
                .folder("20")
                .process(of(21, 20, "worker"))
                .build();
        Check.tree("1 init\n20 is listed, but has no stat any more\n21 worker, parent 20", tree)
                .plain(
                        "Its child is there still, and stands under the missing parent.",
                        "1 init",
                        "  20 ?",
                        "    21 worker")
                .anomalies("By pid.", anomaly(20, VANISHED), anomaly(21, ORPHAN));
    }

    @Test
    void printsItsOwnParentOnce() {
        Check.tree(of(1, 0, "init"), of(86, 86, "self"), of(87, 86, "kid"), of(80, 86, "kid"))
                .plain(
                        "A process that is its own parent is a root; ^PID marks where it would come again.",
                        "1 init",
                        "86 self",
                        "  80 kid",
                        "  ^86",
                        "  87 kid")
                .anomalies("SELF_PARENT, not CYCLE.", anomaly(86, SELF_PARENT));
    }

    @Test
    void printsEachProcessOfACycleOnce() {
        Check.tree(of(81, 80, "b"), of(80, 81, "a"), of(1, 0, "init"))
                .plain(
                        "A cycle hangs on no root, so its smallest pid becomes one; ^PID marks where it would come"
                                + " again.",
                        "1 init",
                        "80 a",
                        "  81 b",
                        "    ^80")
                .anomalies("One report for each cycle, with its smallest pid.", anomaly(80, CYCLE));
    }

    @Test
    void startsALongerCycleAtItsSmallestPid() {
        Check.tree(
                        of(1, 0, "init"),
                        of(30, 50, "c"),
                        of(50, 20, "b"),
                        of(20, 30, "a"),
                        of(10, 50, "tail"),
                        of(11, 10, "end"),
                        of(25, 30, "tail"))
                .plain(
                        "The smallest pid of the cycle itself is the root; who hangs on the cycle stays below its"
                                + " parent.",
                        "1 init",
                        "20 a",
                        "  50 b",
                        "    10 tail",
                        "      11 end",
                        "    30 c",
                        "      ^20",
                        "      25 tail")
                .anomalies("Only 20, 30 and 50 are the cycle.", anomaly(20, CYCLE));
    }

    @Test
    void reportsAReusedPid() {
        Check.tree(
                        of(1, 0, "init").startedAt(1),
                        of(90, 1, "young").startedAt(5000),
                        of(91, 90, "old").startedAt(4999),
                        of(92, 90, "same").startedAt(5000),
                        of(93, 90, "later").startedAt(5001))
                .plain(
                        "It is reported, and stays where it is.",
                        "1 init",
                        "  90 young",
                        "    91 old",
                        "    92 same",
                        "    93 later")
                .anomalies("No child is older than its parent: that pid has been used anew.", anomaly(91, PID_REUSED));
    }

    @Test
    void ordersAnomaliesByPid() {
        Check.tree("the canned tree hostile", CannedProc.HOSTILE.tree())
                .anomalies(
                        "By pid, whatever was found first.",
                        anomaly(60, VANISHED),
                        anomaly(61, ORPHAN),
                        anomaly(62, GARBAGE),
                        anomaly(63, GARBAGE),
                        anomaly(64, ORPHAN),
                        anomaly(70, ORPHAN),
                        anomaly(80, CYCLE),
                        anomaly(83, CYCLE),
                        anomaly(86, SELF_PARENT),
                        anomaly(91, PID_REUSED));
    }

    @Test
    void seesAMoveBetweenListingAndReading() {
        ProcTree before = ProcTree.of(of(1, 0, "init"), of(10, 1, "shell"), of(20, 10, "job"));
        ProcTree after = ProcTree.of(of(1, 0, "init"), of(20, 1, "job"), of(30, 1, "new"));
        ProcFs fs = ScriptedProcFs.over(before).becomingAfterReading("/proc", after);
        Check.tree("at the listing: 1, 10, 20 under 10\nwhen read:      1, 20 under 1, 30", fs)
                .plain("Parents are those of the moment of reading; 10 has ended.", "1 init", "  20 job")
                .anomalies("10 was listed and is gone. Nothing else is wrong.", anomaly(10, VANISHED));
    }

    @Test
    void showsAProcessOnceThatMovesWhileTheTreeIsRead() throws IOException {
        ProcTree before = ProcTree.of(of(1, 0, "init"), of(10, 1, "shell"), of(20, 10, "job"), of(30, 1, "reaper"));
        ProcTree after = ProcTree.of(of(1, 0, "init"), of(10, 1, "shell"), of(20, 30, "job"), of(30, 1, "reaper"));
        for (String last : List.of("/proc/1/stat", "/proc/10/stat", "/proc/30/stat")) {
            String plain = PsTree.read(ScriptedProcFs.over(before).becomingAfterReading(last, after))
                    .plain();
            List<String> right = List.of(
                    Check.text("1 init", "  10 shell", "    20 job", "  30 reaper"),
                    Check.text("1 init", "  10 shell", "  30 reaper", "    20 job"));
            Expectation.given("/proc", "20 moves from parent 10 to parent 30 once " + last + " has been read")
                    .expected("plain(), one of", right)
                    .got(plain)
                    .because("A process stands in the tree once, under the parent that its stat has named.")
                    .holds(right.contains(plain));
        }
    }

    @Test
    void passesOnThatProcItselfCannotBeListed() throws IOException {
        Check.tree(of(1, 0, "init")).anomalies("All is well.");
        ProcFs fs = ScriptedProcFs.over(ProcTree.of(of(1, 0, "init"))).failing("/proc", ProcFault.ACCESS_DENIED);
        Object got;
        try {
            got = PsTree.read(fs).plain();
        } catch (IOException expected) {
            return;
        }
        throw Expectation.given("/proc", "listing it throws AccessDeniedException")
                .expected("read()", "throws that IOException")
                .got(got)
                .because("Without a listing there is no tree: an empty one would be a lie.")
                .failure();
    }

    @Test
    void printsTheHostileTree() {
        Check.tree("the canned tree hostile", CannedProc.HOSTILE.tree()).plain("See the rules.", HostilePlain.LINES);
    }

    @Test
    void printsRandomForests() {
        SplittableRandom random = Seed.random("printsRandomForests");
        for (int round = 0; round < 200; round++) {
            List<FakeProcess> processes = new ArrayList<>();
            int size = 1 + random.nextInt(9);
            for (int i = 0; i < size; i++) {
                int pid = 1 + i * 3 + random.nextInt(3);
                processes.add(of(pid, pid == 1 ? 0 : random.nextInt(3 * size + 3), "p"));
            }
            ForestModel model = new ForestModel(processes);
            ForestModel.shuffle(processes, random);
            Check.tree(processes.toArray(FakeProcess[]::new))
                    .plain("See the rules on missing parents and cycles.", model.plain())
                    .anomalies("See the rules.", model.anomalies().toArray(Anomaly[]::new));
        }
    }

    @Test
    void ordersAnomaliesOfOnePidByTheirKind() {
        Check.tree(
                        of(1, 0, "init"),
                        of(80, 81, "a").startedAt(5),
                        of(81, 80, "b").startedAt(9),
                        of(82, 81, "c").startedAt(7))
                .anomalies(
                        "Rules 13 and 14: 80 heads a cycle, and is older than its parent 81; so is 82.",
                        anomaly(80, CYCLE),
                        anomaly(80, PID_REUSED),
                        anomaly(82, PID_REUSED));
    }

    @Test
    void comparesStartTimesThatFitNoInt() {
        Check.tree(
                        of(1, 0, "init").startedAt(0),
                        of(90, 1, "a").startedAt(1),
                        of(91, 90, "b").startedAt(4_000_000_000L))
                .anomalies("Rule 1: startTicks may be larger than an int; 91 is younger than 90.");
    }

    @Test
    void reportsAnyOtherFailureAsDenied() {
        ProcTree tree = ProcTree.of(of(1, 0, "init"), of(20, 1, "bad"));
        ProcFs fs = new ProcFs() {
            @Override
            public List<String> list(String folder) throws IOException {
                return tree.list(folder);
            }

            @Override
            public byte[] read(String file) throws IOException {
                if (file.startsWith("/proc/20/")) {
                    throw new IOException("Input/output error");
                }
                return tree.read(file);
            }
        };
        Check.tree("1 init\n20: Input/output error", fs)
                .plain("Rule 10: the others are shown.", "1 init")
                .anomalies("Rule 10: any other IOException.", anomaly(20, DENIED));
    }
}
