package sre.katas.cli.command;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sre.katas.cli.Environment;
import sre.katas.cli.ExitCode;
import sre.katas.cli.KataIds;
import sre.katas.cli.Selection;
import sre.katas.cli.UsageException;
import sre.katas.cli.sitting.Now;
import sre.katas.cli.text.Json;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.catalog.SuiteLock;
import sre.katas.grader.grade.AttemptVerdict;
import sre.katas.grader.grade.GradeRequest;
import sre.katas.grader.grade.Grader;
import sre.katas.grader.grade.Seeds;
import sre.katas.grader.grade.Verdict;
import sre.katas.grader.history.Entry;
import sre.katas.grader.history.Recorder;
import sre.katas.grader.history.Sitting;
import sre.katas.grader.history.Snapshot;
import sre.katas.grader.report.ReportFiles;
import sre.katas.grader.report.Scorecard;
import sre.katas.grader.report.TerminalReport;
import sre.katas.grader.report.VerdictJson;
import sre.katas.grader.work.Conditions;

/** {@code grade}: the same verdict as {@code mvn test}, sooner. */
@Command(
        name = "grade",
        description = "Grades your attempt at a kata, at a topic, or at all.",
        footer = {
            "",
            "Examples:",
            "  ./kata grade lru-cache",
            "  ./kata grade lru-cache --seed 7f3a --test ConstantWorkTest",
            "  ./kata grade lru-cache --attempt ~/tries/lru       any other folder of sources",
            "  ./kata grade lru-cache --solution                  the reference solution"
        })
final class GradeCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..*",
            paramLabel = "ID",
            completionCandidates = KataIds.class,
            description = "Katas or topics; without any, the kata in whose folder you are, or all.")
    List<String> names = new ArrayList<>();

    @Option(
            names = {"-a", "--attempt"},
            paramLabel = "DIR",
            description = "Grade the sources in this folder instead of your attempt.")
    @Nullable
    Path attempt;

    @Option(
            names = {"-s", "--solution"},
            description = "Grade the reference solution.")
    boolean solution;

    @Option(names = "--seed", paramLabel = "HEX", description = "Seed of the random cases, as a failure prints it.")
    @Nullable
    String seed;

    @Option(
            names = "--test",
            paramLabel = "TEST",
            split = ",",
            description = "Run only this test class, or Class#method.")
    List<String> tests = new ArrayList<>();

    @Option(names = "--json", description = "Print JSON: one object for one kata, a list for more.")
    boolean json;

    private final Environment environment;
    private Optional<Sitting> sitting = Optional.empty();

    GradeCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        List<Kata> katas = katas();
        check(katas);
        seed(katas.get(0));
        sitting = Now.open(environment);
        long start = System.nanoTime();
        List<Verdict> verdicts = new ArrayList<>();
        Recorder recorder = solution ? null : new Recorder(environment.history());
        try (Grader grader = environment.grader(katas.size() > 1)) {
            for (Kata kata : katas) {
                progress("grading " + kata.id() + " …");
                verdicts.add(grade(kata, grader, recorder));
            }
            progress("");
            print(katas.size() == 1, verdicts, start);
        }
        if (recorder != null) {
            recorder.close();
            recorder.problems().forEach(environment::note);
        }
        if (!json) {
            sitting.filter(open -> katas.stream().anyMatch(kata -> open.has(kata.id())))
                    .ifPresent(open -> environment.line(Now.line(environment, open)));
        }
        return code(verdicts);
    }

    private List<Kata> katas() {
        if (!names.isEmpty()) {
            return Selection.many(environment, names);
        }
        return Selection.here(environment).map(List::of).orElseGet(() -> {
            environment.catalog().broken().forEach(broken -> environment.note(String.valueOf(broken.getMessage())));
            return environment.catalog().katas();
        });
    }

    private void check(List<Kata> katas) {
        if (attempt != null && katas.size() != 1) {
            throw new UsageException(
                    "--attempt is for one kata: name it, such as ./kata grade lru-cache --attempt " + attempt);
        }
        if (attempt != null && solution) {
            throw new UsageException("--attempt and --solution exclude each other");
        }
        if (!tests.isEmpty() && katas.size() != 1) {
            throw new UsageException("--test is for one kata: name it");
        }
        if (!tests.isEmpty() && SuiteLock.exists(katas.get(0))) {
            SuiteLock.read(katas.get(0)).complaint(tests).ifPresent(complaint -> {
                throw new UsageException("--test: " + katas.get(0).id() + " " + complaint);
            });
        }
        if (katas.isEmpty()) {
            throw new UsageException(
                    "there are no katas in " + environment.root().resolve("katas"));
        }
    }

    private long seed(Kata kata) {
        try {
            return seed != null ? Seeds.parse(seed) : sittingSeed(kata).orElseGet(Seeds::fresh);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--seed: " + e.getMessage());
        }
    }

    /** While the kata is part of a sitting, its cases are the sitting's. */
    private OptionalLong sittingSeed(Kata kata) {
        return sitting.filter(open -> open.running(environment.clock().instant()))
                .filter(open -> open.has(kata.id()))
                .map(open -> OptionalLong.of(Seeds.parse(open.seed())))
                .orElseGet(OptionalLong::empty);
    }

    private Verdict grade(Kata kata, Grader grader, @Nullable Recorder recorder) {
        Path sources = attempt != null
                ? environment.here().resolve(attempt).normalize()
                : solution ? kata.referenceSources() : kata.attemptSources();
        GradeRequest request = new GradeRequest(kata, sources, seed(kata), 0, Set.copyOf(tests), Conditions.NORMAL);
        Instant read = environment.clock().instant();
        Snapshot snapshot = Snapshot.forGrading(sources);
        Verdict verdict = grader.grade(request);
        if (recorder != null) {
            String folder = attempt == null ? null : attempt.toString();
            recorder.add(Entry.grading(verdict, snapshot, folder, "command line", read), snapshot);
        }
        write(kata, verdict);
        return verdict;
    }

    private void write(Kata kata, Verdict verdict) {
        try {
            ReportFiles.write(kata, verdict, kata.home().resolve("target"));
        } catch (UncheckedIOException e) {
            environment.note(e.getMessage() + ": the verdict is shown here only");
        }
    }

    private void print(boolean single, List<Verdict> verdicts, long start) {
        if (json) {
            environment.print(
                    single
                            ? VerdictJson.of(verdicts.get(0))
                            : Json.of(verdicts.stream().map(VerdictJson::tree).toList()));
        } else if (single) {
            Verdict verdict = verdicts.get(0);
            String replay = "./kata grade " + verdict.kata() + " --seed " + verdict.seed() + " --test %s"
                    + (attempt == null ? "" : " --attempt " + attempt.toString().replace("%", "%%"));
            environment.print(TerminalReport.of(verdict, environment.style(), replay));
        } else {
            long millis = (System.nanoTime() - start) / 1_000_000;
            String graded = solution ? "the reference solutions" : "your attempts";
            environment.print(Scorecard.of(verdicts, graded, millis, environment.style()));
        }
    }

    private void progress(String text) {
        if (environment.terminal() && !json) {
            environment.print("\r\u001b[K" + text);
        }
    }

    private static int code(List<Verdict> verdicts) {
        if (verdicts.stream().anyMatch(verdict -> verdict.verdict() == AttemptVerdict.HARNESS_ERROR)) {
            return ExitCode.HARNESS_ERROR;
        }
        return verdicts.stream().allMatch(Verdict::solved) ? ExitCode.SOLVED : ExitCode.NOT_SOLVED;
    }
}
