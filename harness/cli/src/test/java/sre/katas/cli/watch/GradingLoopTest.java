package sre.katas.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sre.katas.cli.TestCheckout;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.compile.Libraries;
import sre.katas.grader.grade.AttemptVerdict;
import sre.katas.grader.grade.Grader;
import sre.katas.grader.grade.Verdict;
import sre.katas.grader.history.Snapshot;
import sre.katas.grader.work.Fence;

class GradingLoopTest {

    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    Path folder;

    @Test
    void aSaveGivesUpTheGradingOfTheOneBefore() throws Exception {
        TestCheckout checkout = new TestCheckout(folder);
        Kata kata = checkout.kata("4-linux", "disk-usage", 7);
        BlockingQueue<Verdict> verdicts = new LinkedBlockingQueue<>();

        try (GradingLoop loop = loop(verdicts)) {
            writeEndless(kata);
            loop.submit(kata, save(kata));
            checkout.write(kata, "reference");
            loop.submit(kata, save(kata));
            Verdict verdict = verdicts.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);

            assertThat(verdict).isNotNull();
            assertThat(verdict.verdict()).as(verdict.problems().toString()).isEqualTo(AttemptVerdict.SOLVED);
            assertThat(verdicts).isEmpty();
        }
    }

    @Test
    void manySavesEndWithTheVerdictOnTheLast() throws Exception {
        TestCheckout checkout = new TestCheckout(folder);
        Kata kata = checkout.kata("4-linux", "disk-usage", 7);
        BlockingQueue<Verdict> verdicts = new LinkedBlockingQueue<>();

        try (GradingLoop loop = loop(verdicts)) {
            for (int save = 0; save < 12; save++) {
                checkout.write(kata, save % 2 == 0 ? "rejected/unchanged" : "reference");
                loop.submit(kata, save(kata));
            }
            Verdict last = verdicts.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            while (last != null && !last.solved()) {
                last = verdicts.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }

            assertThat(last).as("the verdict on the last save").isNotNull();
            assertThat(verdicts).isEmpty();
        }
    }

    @Test
    void closingEndsTheWorkerOfARunningGrading() throws Exception {
        TestCheckout checkout = new TestCheckout(folder);
        Kata kata = checkout.kata("4-linux", "disk-usage", 7);
        BlockingQueue<Verdict> verdicts = new LinkedBlockingQueue<>();
        writeEndless(kata);

        GradingLoop loop = loop(verdicts);
        loop.submit(kata, save(kata));
        loop.close();

        assertThat(verdicts).isEmpty();
        assertThat(ProcessHandle.current()
                        .descendants()
                        .filter(ProcessHandle::isAlive)
                        .filter(GradingLoopTest::isWorker))
                .isEmpty();
    }

    private static boolean isWorker(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains("sre.katas.worker.Main");
    }

    private static void writeEndless(Kata kata) throws IOException {
        Path file = kata.attemptSources().resolve("kata/diskusage/DiskUsage.java");
        Files.writeString(
                file,
                Files.readString(kata.stubSources().resolve("kata/diskusage/DiskUsage.java"))
                        .replace(
                                "throw new UnsupportedOperationException(\"not written yet\");",
                                "while (true) { Thread.onSpinWait(); }"));
    }

    private static Save save(Kata kata) {
        return new Save(Snapshot.of(kata.attemptSources()), Instant.EPOCH);
    }

    private static GradingLoop loop(BlockingQueue<Verdict> verdicts) {
        List<Path> all = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        return new GradingLoop(
                () -> new Grader(new Libraries(List.of(), all, List.of()), Fence.NONE, true),
                kata -> OptionalLong.empty(),
                (kata, sources, verdict) -> verdicts.add(verdict));
    }
}
