package sre.katas.grader.prove;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.catalog.Stage;
import sre.katas.grader.grade.AttemptVerdict;
import sre.katas.grader.grade.GradeRequest;
import sre.katas.grader.grade.Grader;
import sre.katas.grader.grade.TestResult;
import sre.katas.grader.grade.Verdict;
import sre.katas.grader.prove.Trial.Kind;
import sre.katas.grader.work.Conditions;
import sre.katas.grader.work.TestVerdict;

/**
 * Changes the reference in every way that PIT's engine knows, one at a time: some test must fail
 * each time. What survives shows a rule that no test checks, or is explained in the notes. All graders
 * share the work; each changes class files of its own.
 */
final class MutantTrial {

    private static final double LEAST_KILLED = 0.95;
    private static final String EXPECTED = "each is killed, or explained";

    private final Lanes lanes;
    private final Kata kata;
    private final long seed;
    private final EquivalentMutants equivalent;

    MutantTrial(Lanes lanes, Kata kata, long seed) {
        this.lanes = lanes;
        this.kata = kata;
        this.seed = seed;
        this.equivalent = new EquivalentMutants(kata);
    }

    /** What becomes of a mutant. */
    private enum Fate {
        LIVES,
        FAILS,
        /** It fails no test by its answer, but loops, or eats all memory, as the kata's own limits have it. */
        MEETS_A_LIMIT
    }

    Trial run() {
        long start = System.nanoTime();
        Optional<List<Mutation>> mutations = lanes.all(
                        List.<Function<Compiled, Optional<List<Mutation>>>>of(this::mutations))
                .get(0);
        Trial trial = mutations
                .map(this::kill)
                .orElseGet(() ->
                        Trial.failed(Kind.MUTANTS, "mutants", EXPECTED, "none", "the reference does not compile"));
        return trial.took(mutations.map(List::size).orElse(0), (System.nanoTime() - start) / 1_000_000);
    }

    private Optional<List<Mutation>> mutations(Compiled lane) {
        return Optional.ofNullable(lane.classes(kata.referenceSources())).map(Mutations::of);
    }

    private Trial kill(List<Mutation> mutations) {
        List<Function<Compiled, Fate>> jobs = new ArrayList<>();
        for (Mutation mutation : mutations) {
            jobs.add(lane -> fate(mutation, lane));
        }
        List<Fate> fates = lanes.all(jobs);
        List<Mutation> living = IntStream.range(0, fates.size())
                .filter(i -> fates.get(i) == Fate.LIVES)
                .mapToObj(mutations::get)
                .toList();
        List<String> survivors = living.stream()
                .filter(mutation -> !equivalent.explain(mutation))
                .map(Mutation::words)
                .toList();
        return trial(fates, living.size() - survivors.size(), survivors);
    }

    private static Trial trial(List<Fate> fates, int explained, List<String> survivors) {
        int total = fates.size();
        int killed = total - explained - survivors.size();
        String came = String.format(
                Locale.ROOT,
                "%d of %d killed (%d by a limit), %d explained, %d survive",
                killed,
                total,
                Collections.frequency(fates, Fate.MEETS_A_LIMIT),
                explained,
                survivors.size());
        boolean holds = survivors.isEmpty() && killed > 0 && killed >= LEAST_KILLED * (total - explained);
        return holds
                ? Trial.held(Kind.MUTANTS, "mutants", EXPECTED, came)
                : Trial.failed(Kind.MUTANTS, "mutants", EXPECTED, came, detail(total, survivors));
    }

    private static String detail(int total, List<String> survivors) {
        if (total == 0) {
            return "no mutant was made: that proves nothing";
        }
        return "add a test that fails on each, or say in NOTES.md, under `## Equivalent mutants`, why none can\n"
                + String.join("\n", survivors);
    }

    private Fate fate(Mutation mutation, Compiled lane) {
        Path classes = Objects.requireNonNull(lane.classes(kata.referenceSources()));
        Path file = classes.resolve(mutation.className().replace('.', '/') + ".class");
        try {
            byte[] original = Files.readAllBytes(file);
            Files.write(file, mutation.bytes());
            try {
                return fate(lane.grader(), classes);
            } finally {
                Files.write(file, original);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the mutant " + mutation.words(), e);
        }
    }

    private Fate fate(Grader grader, Path classes) {
        for (Stage stage : kata.stages()) {
            GradeRequest request = GradeRequest.of(kata, kata.referenceSources(), seed)
                    .under(Conditions.ONE_WORKER)
                    .only(Set.of(stage.tests()));
            Verdict verdict = grader.gradeCompiled(request, classes);
            if (fails(verdict, MutantTrial::didNotRun)) {
                // Its only worker was ended, perhaps by somebody outside: that is no fault of the mutant's.
                verdict = grader.gradeCompiled(request.under(Conditions.NORMAL), classes);
            }
            if (verdict.verdict() == AttemptVerdict.HARNESS_ERROR) {
                throw new IllegalStateException("the harness failed on a mutant: " + verdict.problems());
            }
            if (!verdict.problems().isEmpty() || verdict.passed() < verdict.total()) {
                return fails(verdict, MutantTrial::meetsALimit) ? Fate.MEETS_A_LIMIT : Fate.FAILS;
            }
        }
        return Fate.LIVES;
    }

    /** Whether tests fail, and all that do in this way. */
    private static boolean fails(Verdict verdict, Predicate<TestResult> how) {
        List<TestResult> failing = Failing.tests(verdict);
        return verdict.problems().isEmpty()
                && !failing.isEmpty()
                && failing.stream().allMatch(how);
    }

    private static boolean didNotRun(TestResult test) {
        return test.verdict() == TestVerdict.NOT_RUN;
    }

    private static boolean meetsALimit(TestResult test) {
        return switch (test.verdict()) {
            case TIME_LIMIT, MEMORY_LIMIT, STACK_OVERFLOW, OUTPUT_LIMIT, NOT_RUN -> true;
            case PASSED, WRONG_ANSWER, RUNTIME_ERROR, EXITED, CRASHED -> false;
        };
    }
}
