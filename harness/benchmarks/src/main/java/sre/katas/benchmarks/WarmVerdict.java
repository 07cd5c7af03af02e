package sre.katas.benchmarks;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.catalog.SourceTree;
import sre.katas.grader.compile.Compilation;
import sre.katas.grader.compile.Folders;
import sre.katas.grader.compile.Libraries;
import sre.katas.grader.compile.PublishedSuite;
import sre.katas.grader.compile.SourceCompiler;
import sre.katas.grader.compile.SuiteCache;
import sre.katas.grader.grade.GradeRequest;
import sre.katas.grader.grade.Grader;
import sre.katas.grader.grade.Verdict;
import sre.katas.grader.grade.Workspace;
import sre.katas.grader.work.Fence;

/**
 * From a changed attempt to its verdict in a warm grader, beside the floor: javac and the Launcher in
 * this process, with no rules, no worker, no report.
 */
public final class WarmVerdict {

    private static final int WARM_UP = 10;
    private static final int ROUNDS = 30;

    private final Libraries libraries = TestLibraries.ofThisProcess();
    private final SourceCompiler compiler = new SourceCompiler();
    private final Launcher launcher = LauncherFactory.create();

    public static void main(String[] arguments) throws IOException {
        WarmVerdict benchmark = new WarmVerdict();
        for (Kata kata : Chosen.katas()) {
            benchmark.measure(kata);
        }
    }

    private void measure(Kata kata) throws IOException {
        Path attempt = copyOf(kata.referenceSources());
        PublishedSuite suite = new SuiteCache(compiler).get(kata, libraries, Workspace.of(kata));
        List<Double> ours = new ArrayList<>();
        List<Double> floor = new ArrayList<>();
        try (Grader grader = new Grader(libraries, Fence.NONE, true)) {
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                change(attempt, round);
                double graded = Times.millis(() -> grade(grader, kata, attempt));
                double bare = Times.millis(() -> bare(kata, suite, attempt));
                if (round >= WARM_UP) {
                    ours.add(graded);
                    floor.add(bare);
                }
            }
        } finally {
            Folders.delete(attempt);
        }
        System.out.printf(
                "%-20s verdict %6.1f ms median, %6.1f ms 95th; floor %6.1f ms; ratio %.2f%n",
                kata.id(),
                Times.quantile(ours, 0.5),
                Times.quantile(ours, 0.95),
                Times.quantile(floor, 0.5),
                Times.quantile(ours, 0.5) / Times.quantile(floor, 0.5));
    }

    private static void grade(Grader grader, Kata kata, Path attempt) {
        Verdict verdict = grader.grade(GradeRequest.of(kata, attempt, 1));
        if (!verdict.solved()) {
            throw new IllegalStateException(kata.id() + " is not solved by its reference: " + verdict.problems());
        }
    }

    private void bare(Kata kata, PublishedSuite suite, Path attempt) {
        try {
            Path classes = Files.createTempDirectory("kata-floor");
            Compilation compilation = compiler.compile(attempt, libraries.main(), classes);
            if (!compilation.succeeded()) {
                throw new IllegalStateException("does not compile: " + compilation.problems());
            }
            URL[] urls = {
                suite.tests().toUri().toURL(),
                kata.testResources().toUri().toURL(),
                classes.toUri().toURL()
            };
            try (URLClassLoader loader = new URLClassLoader(urls, WarmVerdict.class.getClassLoader())) {
                launch(kata, loader);
            }
            Folders.delete(classes);
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private void launch(Kata kata, ClassLoader loader) throws ClassNotFoundException {
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
        for (String name : kata.testClasses()) {
            request.selectors(DiscoverySelectors.selectClass(loader.loadClass(name)));
        }
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        launcher.execute(request.build(), summary);
        if (summary.getSummary().getTestsFailedCount() > 0) {
            throw new IllegalStateException(
                    "the floor fails: " + summary.getSummary().getFailures());
        }
    }

    private static Path copyOf(Path sources) throws IOException {
        Path copy = Files.createTempDirectory("kata-benchmark");
        for (Path file : SourceTree.files(sources)) {
            Path target = copy.resolve(sources.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
        return copy;
    }

    private static void change(Path attempt, int round) throws IOException {
        Path file = SourceTree.javaFiles(attempt).get(0);
        Files.writeString(file, "// " + round + "\n", StandardOpenOption.APPEND);
    }
}
