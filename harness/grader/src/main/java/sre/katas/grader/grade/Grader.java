package sre.katas.grader.grade;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import sre.katas.grader.catalog.ConfigException;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.catalog.RuleSet;
import sre.katas.grader.catalog.SourceTree;
import sre.katas.grader.catalog.SuiteLock;
import sre.katas.grader.compile.Compilation;
import sre.katas.grader.compile.Folders;
import sre.katas.grader.compile.Libraries;
import sre.katas.grader.compile.Problem;
import sre.katas.grader.compile.PublishedSuite;
import sre.katas.grader.compile.SourceCompiler;
import sre.katas.grader.compile.SuiteCache;
import sre.katas.grader.rules.Findings;
import sre.katas.grader.rules.RuleChecker;
import sre.katas.grader.work.Conditions;
import sre.katas.grader.work.Fence;
import sre.katas.grader.work.Isolation;
import sre.katas.grader.work.Pinning;
import sre.katas.grader.work.SuiteExecutor;
import sre.katas.grader.work.SuiteOutcome;
import sre.katas.grader.work.SuiteRequest;
import sre.katas.grader.work.WorkerException;
import sre.katas.grader.work.WorkerPool;
import sre.katas.grader.work.WorkerSpec;

/**
 * Turns attempts into verdicts: compile, check the rules, run in a worker, grade. It stays warm from
 * one attempt to the next, and never loads a learner's class itself. One grading at a time.
 */
public final class Grader implements AutoCloseable {

    private final Libraries libraries;
    private final Fence fence;
    private final Path javaHome;
    private final SourceCompiler compiler = new SourceCompiler();
    private final SuiteCache suites = new SuiteCache(compiler);
    private final WorkerPool pool;
    private final SuiteExecutor executor;
    private final Isolation isolation;
    private Cancellation cancellation = new Cancellation();

    /**
     * @param libraries what katas may use
     * @param fence folders kept from attempts
     * @param keepSpare whether to start the next worker before it is needed: for many gradings in a row
     */
    public Grader(Libraries libraries, Fence fence, boolean keepSpare) {
        this(libraries, fence, keepSpare, Isolation.available());
    }

    /** As above, under a given isolation: one that is known to work on this machine. */
    public Grader(Libraries libraries, Fence fence, boolean keepSpare, Isolation isolation) {
        this.libraries = libraries;
        this.fence = fence;
        this.javaHome = Path.of(System.getProperty("java.home"));
        this.isolation = isolation;
        this.pool = new WorkerPool(isolation, keepSpare);
        this.executor = new SuiteExecutor(pool);
    }

    /** Grades one attempt; every fault becomes a verdict, the harness's own faults included. */
    public Verdict grade(GradeRequest request) {
        return grade(request, this::gradeSources);
    }

    /** Grades one attempt as {@link #grade(GradeRequest)} does, unless another thread gives it up. */
    public Verdict grade(GradeRequest request, Cancellation given) {
        cancellation = given;
        try {
            return grade(request);
        } finally {
            cancellation = new Cancellation();
        }
    }

    /** Grades class files that {@link #compile} has made, or that were made from those: nothing is compiled again. */
    public Verdict gradeCompiled(GradeRequest request, Path classes) {
        return grade(request, (verdict, compiled) -> gradeClasses(verdict, compiled, suite(compiled.kata()), classes));
    }

    /** Compiles an attempt at a kata into an empty folder. */
    public Compilation compile(Path sources, Path output) {
        return compiler.compile(sources, libraries.main(), output);
    }

    private Verdict grade(GradeRequest request, BiConsumer<VerdictBuilder, GradeRequest> steps) {
        long start = System.nanoTime();
        VerdictBuilder verdict = new VerdictBuilder(request, isolation.words());
        try {
            pool.prepare(spec(request.kata(), request.conditions()));
            SuiteLock lock = SuiteLock.read(request.kata());
            verdict.published(lock, lock.edited(request.kata()));
            steps.accept(verdict, request);
        } catch (ConfigException | WorkerException e) {
            verdict.harnessError(String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            verdict.harnessError(
                    e.getMessage() + " (" + Objects.requireNonNull(e.getCause()).getMessage() + ")");
        } catch (RuntimeException | VirtualMachineError e) {
            // A defect of ours, or sources that no reader of bytecode was made for: said, never passed over.
            verdict.harnessError("the harness itself failed: " + e + at(e));
        }
        return verdict.build((System.nanoTime() - start) / 1_000_000);
    }

    private static String at(Throwable e) {
        return e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
    }

    private void gradeSources(VerdictBuilder verdict, GradeRequest request) {
        Kata kata = request.kata();
        if (!Files.isDirectory(request.sources())) {
            verdict.compileError(List.of("there is no folder " + request.sources() + ": is the path right?"));
            return;
        }
        verdict.isStub(sameAsStub(kata, request.sources()));
        PublishedSuite suite = suite(kata);
        Path classes = Folders.temporary("attempt");
        try {
            Compilation compilation = compile(request.sources(), classes);
            if (compilation.succeeded()) {
                gradeClasses(verdict, request, suite, classes);
            } else {
                verdict.compileError(
                        compilation.problems().stream().map(Problem::text).toList());
            }
        } finally {
            Folders.deleteQuietly(classes);
        }
    }

    private void gradeClasses(VerdictBuilder verdict, GradeRequest request, PublishedSuite suite, Path classes) {
        Findings findings = RuleChecker.check(request.kata(), suite.stub(), classes);
        findings.remarkable().forEach(verdict::note);
        if (!findings.reserved().isEmpty()) {
            verdict.ruleBroken(findings.reserved(), 1);
            return;
        }
        if (!findings.api().isEmpty()) {
            verdict.compileError(findings.api());
            return;
        }
        RuleSet rules = request.kata().rules();
        if (!findings.forbidden().isEmpty()) {
            verdict.ruleBroken(findings.forbidden(), rules.from());
        }
        List<String> runnable = verdict.runnableClasses();
        if (!runnable.isEmpty()) {
            verdict.ran(run(suiteRequest(request, suite, classes, runnable, verdict.leftOut())), findings.classes());
        }
    }

    private SuiteOutcome run(SuiteRequest request) {
        if (!cancellation.enter()) {
            throw new WorkerException("given up before its suite began");
        }
        try {
            return executor.run(request);
        } finally {
            cancellation.leave();
        }
    }

    /** Finds the units of a kata's suite as JUnit sees them, for its lock. */
    public List<String> discover(Kata kata) {
        PublishedSuite suite = suite(kata);
        GradeRequest request = GradeRequest.of(kata, kata.stubSources(), 1);
        return executor.discover(suiteRequest(request, suite, suite.stub(), kata.testClasses(), List.of()));
    }

    private PublishedSuite suite(Kata kata) {
        return suites.get(kata, libraries, Workspace.of(kata));
    }

    private SuiteRequest suiteRequest(
            GradeRequest request, PublishedSuite suite, Path classes, List<String> testClasses, List<String> leftOut) {
        Kata kata = request.kata();
        List<Path> classPath = new ArrayList<>(List.of(suite.tests()));
        if (Files.isDirectory(kata.testResources())) {
            classPath.add(kata.testResources());
        }
        classPath.add(classes);
        return new SuiteRequest(
                spec(kata, request.conditions()),
                classPath,
                testClasses,
                leftOut,
                Map.of("kata.seed", Seeds.text(request.seed())),
                request.shuffle(),
                kata.limits(),
                request.conditions().mostWorkers());
    }

    private WorkerSpec spec(Kata kata, Conditions conditions) {
        boolean pinned = conditions.pinned() && Pinning.available();
        return new WorkerSpec(javaHome, libraries.forWorker(), kata.limits().ofProcess(), pinned, fence);
    }

    private static boolean sameAsStub(Kata kata, Path sources) {
        return SourceTree.hash(sources, SourceTree.javaFiles(sources))
                .equals(SourceTree.hash(kata.stubSources(), SourceTree.javaFiles(kata.stubSources())));
    }

    /** Ends all workers. */
    @Override
    public void close() {
        pool.close();
        compiler.close();
    }
}
