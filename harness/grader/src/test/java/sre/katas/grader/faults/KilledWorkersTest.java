package sre.katas.grader.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
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
    private static final int MOST_LOOKS = 20;
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
    void leavesNothing() {
        grader.close();
        await().atMost(1, TimeUnit.MINUTES).until(() -> Programs.workersOf(SELF).isEmpty());
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
        AtomicInteger kills = new AtomicInteger();
        Thread killer = new Thread(() -> killNowAndThen(over, kills), "killer");
        killer.start();
        for (int i = 0; i < GRADINGS; i++) {
            Verdict verdict = grade(attempt);
            assertThat(verdict.stages()).hasSize(3);
            assertThat(verdict.verdict())
                    .isIn(AttemptVerdict.SOLVED, AttemptVerdict.IN_PROGRESS, AttemptVerdict.HARNESS_ERROR);
        }
        over.set(true);
        killer.join();
        assertThat(kills).as("workers killed").hasPositiveValue();
        Verdict last = grade(attempt);
        assertThat(last.verdict()).as("%s", last).isEqualTo(AttemptVerdict.SOLVED);
    }

    private Verdict grade(Path attempt) {
        return grader.grade(GradeRequest.of(kata, attempt, 1));
    }

    private static void killOnce(Path began) {
        await().atMost(1, TimeUnit.MINUTES).until(() -> Files.exists(began));
        Programs.workersOf(SELF).forEach(ProcessHandle::destroyForcibly);
    }

    private static void killNowAndThen(AtomicBoolean over, AtomicInteger kills) {
        SplittableRandom random = new SplittableRandom(5);
        while (!over.get()) {
            // Each look takes some milliseconds: a kill falls on any point of a worker's life.
            List<ProcessHandle> workers = Programs.workersOf(SELF);
            if (!workers.isEmpty() && random.nextInt(MOST_LOOKS) == 0) {
                workers.get(random.nextInt(workers.size())).destroyForcibly();
                kills.incrementAndGet();
            }
        }
    }
}
