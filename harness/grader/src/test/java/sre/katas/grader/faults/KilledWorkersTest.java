package sre.katas.grader.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.grade.AttemptVerdict;
import sre.katas.grader.grade.GradeRequest;
import sre.katas.grader.grade.Grader;
import sre.katas.grader.grade.Verdict;
import sre.katas.grader.trial.TrialLibraries;
import sre.katas.grader.work.Fence;

/** Somebody else kills workers: an OOM killer, an impatient user. A right answer stays right. */
@EnabledOnOs(OS.LINUX)
class KilledWorkersTest {

    private static final long SELF = ProcessHandle.current().pid();
    private static final int GRADINGS = 8;

    @TempDir
    private Path folder;

    private Kata kata;
    private Grader grader;

    @BeforeEach
    void start() {
        kata = FaultKata.publish(folder.resolve("checkout"));
        grader = new Grader(TrialLibraries.find(), Fence.NONE, true);
    }

    @AfterEach
    void leavesNothing() throws InterruptedException {
        grader.close();
        assertThat(Programs.eventually(() -> Programs.workersOf(SELF).isEmpty()))
                .isTrue();
        assertThat(Programs.foldersOf(SELF, Path.of(System.getProperty("java.io.tmpdir"))))
                .isEmpty();
    }

    @Test
    void aWorkerKilledWhileATestRunsIsReplacedAndTheTestRunsAgain() throws InterruptedException {
        Path began = folder.resolve("began");
        Path attempt = FaultKata.hangsOnce(folder.resolve("attempt"), began);
        Thread killer = new Thread(() -> killOnce(began), "killer");
        killer.start();
        Verdict verdict = grade(attempt);
        killer.join();
        assertThat(verdict.verdict()).as("%s", verdict).isEqualTo(AttemptVerdict.SOLVED);
        assertThat(verdict.notes()).anyMatch(note -> note.contains("ended from outside"));
    }

    @Test
    void aWorkerKilledBetweenTwoGradingsIsReplaced() {
        Path attempt = FaultKata.right(folder.resolve("attempt"));
        assertThat(grade(attempt).verdict()).isEqualTo(AttemptVerdict.SOLVED);
        Programs.workersOf(SELF).forEach(ProcessHandle::destroyForcibly);
        Verdict next = grade(attempt);
        assertThat(next.verdict()).as("%s", next).isEqualTo(AttemptVerdict.SOLVED);
    }

    @Test
    void workersKilledAtAnyPointLeaveAGraderThatGradesOn() throws InterruptedException {
        Path attempt = FaultKata.right(folder.resolve("attempt"));
        AtomicBoolean over = new AtomicBoolean();
        Thread killer = new Thread(() -> killNowAndThen(over), "killer");
        killer.start();
        for (int i = 0; i < GRADINGS; i++) {
            Verdict verdict = grade(attempt);
            assertThat(verdict.stages()).hasSize(3);
            assertThat(verdict.verdict())
                    .isIn(AttemptVerdict.SOLVED, AttemptVerdict.IN_PROGRESS, AttemptVerdict.HARNESS_ERROR);
        }
        over.set(true);
        killer.join();
        Verdict last = grade(attempt);
        assertThat(last.verdict()).as("%s", last).isEqualTo(AttemptVerdict.SOLVED);
    }

    private Verdict grade(Path attempt) {
        return grader.grade(GradeRequest.of(kata, attempt, 1));
    }

    private static void killOnce(Path began) {
        try {
            if (Programs.eventually(() -> Files.exists(began))) {
                Programs.workersOf(SELF).forEach(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void killNowAndThen(AtomicBoolean over) {
        SplittableRandom random = new SplittableRandom(5);
        while (!over.get()) {
            List<ProcessHandle> workers = Programs.workersOf(SELF);
            if (!workers.isEmpty()) {
                workers.get(random.nextInt(workers.size())).destroyForcibly();
            }
            try {
                Thread.sleep(random.nextInt(400));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
