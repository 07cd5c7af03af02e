package sre.katas.grader.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sre.katas.grader.grade.AttemptVerdict;
import sre.katas.grader.grade.Verdict;
import sre.katas.grader.work.Isolation;

/**
 * Many gradings in one grader, every other one hostile, drawn from the whole table: every verdict
 * right, memory flat, nothing left. Its name keeps it out of the suite; by hand:
 * {@code mvn verify -Psolutions -pl :grader -Dtest=SoakRun -Dsoak=1000}.
 */
class SoakRun {

    private static final int GRADINGS = Integer.getInteger("soak", 1000);
    private static final int SAMPLES = 10;
    private static final Row HONEST = Row.strike("honest", "return \"right\";");

    /** What the grader holds after a collection of garbage, and the processes beside it. */
    private record Sample(int gradings, double heapMib, int threads, int files, int processes, double workerMib) {}

    @Test
    void holdsThroughManyGradings(@TempDir Path folder) throws IOException {
        Isolation isolation = Isolation.available();
        List<Row> rows = Rows.all().filter(row -> row.runsUnder(isolation)).toList();
        SplittableRandom random = new SplittableRandom(42);
        List<Sample> samples = new ArrayList<>();
        try (Trial trial = new Trial(folder, isolation)) {
            for (int i = 1; i <= GRADINGS; i++) {
                grade(trial, i % 2 == 0 ? rows.get(random.nextInt(rows.size())) : HONEST, isolation);
                if (i % Math.max(1, GRADINGS / SAMPLES) == 0) {
                    samples.add(sample(i));
                    print(samples.get(samples.size() - 1));
                }
            }
        }
        Leftovers.expectNone();
        expectFlat(samples);
    }

    private static void grade(Trial trial, Row row, Isolation isolation) {
        Verdict verdict = trial.grade(row);
        if (row == HONEST) {
            assertThat(verdict.verdict()).as("%s", verdict).isEqualTo(AttemptVerdict.SOLVED);
        } else {
            assertThat(row).satisfies(hostile -> Checks.expect(hostile, verdict, isolation));
        }
        Leftovers.expectOnlyWarmWorkers();
    }

    private static void expectFlat(List<Sample> samples) {
        Sample early = samples.get(samples.size() / 5);
        Sample last = samples.get(samples.size() - 1);
        assertThat(last.heapMib).isLessThan(early.heapMib * 1.25 + 4);
        assertThat(last.threads).isLessThanOrEqualTo(early.threads + 4);
        assertThat(last.files).isLessThanOrEqualTo(early.files + 8);
    }

    private static Sample sample(int gradings) throws IOException {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        String[] files = new File("/proc/self/fd").list();
        List<ProcessHandle> children = ProcessHandle.current().descendants().toList();
        long worker = 0;
        for (ProcessHandle child : children) {
            worker = Math.max(worker, residentKib(child.pid()));
        }
        return new Sample(
                gradings,
                (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0,
                Thread.getAllStackTraces().size(),
                files == null ? 0 : files.length,
                children.size(),
                worker / 1024.0);
    }

    private static long residentKib(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static void print(Sample sample) {
        System.out.printf(
                Locale.ROOT,
                "%5d gradings: grader heap %.1f MiB, %d threads, %d open files; %d processes beside it, the largest %.0f MiB%n",
                sample.gradings,
                sample.heapMib,
                sample.threads,
                sample.files,
                sample.processes,
                sample.workerMib);
    }
}
