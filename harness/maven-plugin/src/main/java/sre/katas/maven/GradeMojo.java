package sre.katas.maven;

import java.io.File;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;
import sre.katas.grader.catalog.ConfigException;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.catalog.KataReader;
import sre.katas.grader.catalog.SuiteLock;
import sre.katas.grader.grade.GradeRequest;
import sre.katas.grader.grade.Grader;
import sre.katas.grader.grade.Seeds;
import sre.katas.grader.grade.Verdict;
import sre.katas.grader.grade.Verdicts;
import sre.katas.grader.history.History;
import sre.katas.grader.history.Snapshot;
import sre.katas.grader.prove.SuiteLocker;
import sre.katas.grader.report.ReportFiles;
import sre.katas.grader.work.Conditions;

/** Grades this kata's attempt; after the last kata of the build, prints the outcome and fails once. */
@Mojo(
        name = "grade",
        defaultPhase = LifecyclePhase.TEST,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class GradeMojo extends KataMojo {

    /** The folder of sources to grade; the kata's own {@code src/main/java} if absent. */
    @Parameter(property = "attempt")
    @Nullable
    String attempt;

    /** Whether to grade each kata's reference solution: what {@code -Psolutions} sets. */
    @Parameter(property = "kata.solutions", defaultValue = "false")
    boolean solutions;

    /** Seed of the random cases, hexadecimal; a fresh one if absent. */
    @Parameter(property = "kata.seed")
    @Nullable
    String seed;

    /** Whether to keep gradings in the history; a reference solution's never are. */
    @Parameter(property = "kata.history", defaultValue = "true")
    boolean keepHistory;

    /** A test class, or {@code Class#method}, to run alone. */
    @Parameter(property = "kata.test")
    @Nullable
    String test;

    /** Whether to publish this kata's tests as they stand, before the grading: for authors. */
    @Parameter(property = "kata.lock", defaultValue = "false")
    boolean lock;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (!isKata(project)) {
            return;
        }
        checkUsage();
        Console.progress("grading " + project.getArtifactId() + " …");
        Build build = Build.of(session);
        build.add(verdict(build));
        if (isLast()) {
            Console.progress("");
            build.finish(solutions ? "the reference solutions" : attempt == null ? "your attempts" : attempt);
        }
    }

    @Override
    @Nullable
    History history() {
        return keepHistory && !solutions ? new History(root()) : null;
    }

    /** Before anything is started: what cannot be meant is said in one line. */
    private void checkUsage() throws MojoExecutionException {
        String problem = "";
        if (attempt != null && katas().size() > 1) {
            problem = "-Dattempt is for one kata: add -pl :ID, such as -pl :" + project.getArtifactId();
        }
        if (test != null && katas().size() > 1) {
            problem = "-Dkata.test is for one kata: add -pl :ID, such as -pl :" + project.getArtifactId();
        }
        try {
            seed(OptionalLong.empty());
        } catch (IllegalArgumentException e) {
            problem = "-Dkata.seed: " + e.getMessage();
        }
        if (!problem.isEmpty()) {
            throw wrongUsage(problem);
        }
    }

    private MojoExecutionException wrongUsage(String problem) {
        OneFailureLine.announce(session, problem);
        return new MojoExecutionException(problem);
    }

    /** What was asked for, else that of a sitting, else a fresh one. */
    private long seed(OptionalLong ofSitting) {
        return seed == null ? ofSitting.orElseGet(Seeds::fresh) : Seeds.parse(seed);
    }

    private Verdict verdict(Build build) throws MojoExecutionException {
        try {
            Kata kata = KataReader.read(home());
            if (lock) {
                SuiteLocker.lockOf(kata, build.grader(this)).write(kata);
            }
            Grader grader = build.grader(this);
            Optional<String> complaint = SuiteLock.read(kata).complaint(tests());
            if (complaint.isPresent()) {
                throw wrongUsage("-Dkata.test: " + kata.id() + " " + complaint.get());
            }
            GradeRequest request = request(kata, build.sittingSeed(kata.id()));
            Instant read = Instant.now();
            Snapshot sources = Snapshot.forGrading(request.sources());
            Verdict verdict = grader.grade(request);
            write(() -> ReportFiles.write(kata, verdict, home().resolve("target")));
            build.record(verdict, sources, attempt, read);
            return verdict;
        } catch (ConfigException e) {
            Verdict verdict = Verdicts.unreadable(home(), fromRoot(String.valueOf(e.getMessage())));
            write(() -> ReportFiles.writeJson(verdict, home().resolve("target")));
            return verdict;
        }
    }

    private GradeRequest request(Kata kata, OptionalLong ofSitting) {
        return new GradeRequest(kata, sources(kata), seed(ofSitting), 0, tests(), Conditions.NORMAL);
    }

    private Set<String> tests() {
        return test == null ? Set.of() : Arrays.stream(test.split(",")).collect(Collectors.toSet());
    }

    private Path sources(Kata kata) {
        if (attempt != null) {
            return Path.of(session.getExecutionRootDirectory()).resolve(attempt).normalize();
        }
        return solutions ? kata.referenceSources() : kata.attemptSources();
    }

    /** Paths in a message as seen from the checkout, where the learner is. */
    private String fromRoot(String message) {
        return message.replace(root() + File.separator, "");
    }

    private static void write(Runnable reports) {
        try {
            reports.run();
        } catch (UncheckedIOException e) {
            Console.print("[WARNING] " + e.getMessage() + ": the verdict is shown here only\n");
        }
    }
}
