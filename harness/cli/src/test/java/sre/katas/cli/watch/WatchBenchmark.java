package sre.katas.cli.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import sre.katas.cli.Environment;
import sre.katas.cli.LibraryFile;
import sre.katas.cli.Selection;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.grade.Verdict;
import sre.katas.grader.history.Snapshot;

/**
 * From a save to its verdict: a hundred saves of a kata's reference, each with one comment more. The
 * learner's sources are put back at the end. Arguments: the checkout, the kata.
 */
public final class WatchBenchmark {

    private static final int WARM_UP = 10;
    private static final int SAVES = Integer.getInteger("saves", 100);

    private WatchBenchmark() {}

    private record Graded(long nanos, Verdict verdict) {}

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]).toAbsolutePath();
        Environment.Screen screen = new Environment.Screen(
                new java.io.PrintWriter(System.out), new java.io.PrintWriter(System.err), null, false, 0);
        Environment environment = new Environment(
                root,
                root,
                new LibraryFile(root.resolve("harness/cli/target/kata/libraries")),
                screen,
                InstantSource.system());
        Kata kata = Selection.one(environment, arguments[1]);
        Snapshot before = Snapshot.of(kata.attemptSources());
        try {
            Snapshot.of(kata.referenceSources()).writeTo(kata.attemptSources());
            measure(environment, kata);
        } finally {
            before.writeTo(kata.attemptSources());
        }
    }

    private static void measure(Environment environment, Kata kata) throws Exception {
        BlockingQueue<Long> seen = new LinkedBlockingQueue<>();
        BlockingQueue<Graded> graded = new LinkedBlockingQueue<>();
        GradingLoop loop = new GradingLoop(
                () -> environment.grader(true),
                one -> OptionalLong.empty(),
                (one, sources, verdict) -> graded.add(new Graded(System.nanoTime(), verdict)));
        SourceWatch watch = new SourceWatch(
                kata.attemptSources(),
                true,
                sources -> {
                    seen.add(System.nanoTime());
                    loop.submit(kata, new Save(sources, Instant.EPOCH));
                },
                System.out::println);
        List<Double> sight = new ArrayList<>();
        List<Double> verdicts = new ArrayList<>();
        try (watch;
                loop) {
            take(seen);
            take(graded);
            for (int save = 0; save < WARM_UP + SAVES; save++) {
                long start = System.nanoTime();
                save(kata, save);
                double toSight = (take(seen) - start) / 1e6;
                Graded verdict = take(graded);
                if (!verdict.verdict().solved()) {
                    throw new IllegalStateException(
                            "not solved: " + verdict.verdict().problems());
                }
                if (save >= WARM_UP) {
                    sight.add(toSight);
                    verdicts.add((verdict.nanos() - start) / 1e6);
                }
            }
        }
        print("seen", sight);
        print("verdict", verdicts);
    }

    private static <T> T take(BlockingQueue<T> queue) throws InterruptedException {
        T taken = queue.poll(60, TimeUnit.SECONDS);
        if (taken == null) {
            throw new IllegalStateException("nothing came in 60 s");
        }
        return taken;
    }

    private static void save(Kata kata, int number) throws IOException {
        Path file = sre.katas.grader.catalog.SourceTree.javaFiles(kata.attemptSources())
                .get(0);
        Files.writeString(file, "// save " + number + "\n", StandardOpenOption.APPEND);
    }

    private static void print(String what, List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%-8s %6.1f ms median, %6.1f ms 95th, %6.1f ms most, of %d saves%n",
                what,
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.get(sorted.size() - 1),
                sorted.size());
    }
}
