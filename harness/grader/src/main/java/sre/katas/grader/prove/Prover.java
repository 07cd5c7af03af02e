package sre.katas.grader.prove;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.grade.GradeRequest;
import sre.katas.grader.grade.TestResult;
import sre.katas.grader.grade.Verdict;
import sre.katas.grader.prove.Trial.Kind;
import sre.katas.grader.work.Conditions;
import sre.katas.grader.work.Pinning;
import sre.katas.grader.work.TestVerdict;

/**
 * Proves a kata from both sides: no test passes on the stub, right answers of every shape pass, and
 * each wrong answer fails for its declared reason.
 */
public final class Prover {

    private static final int SEEDS_OF_ACCEPTED = 3;
    private static final int MOST_SEEDS_IN_A_ROW = 5;

    private final Graders graders;
    private final ProofOptions options;

    public Prover(Graders graders, ProofOptions options) {
        this.graders = graders;
        this.options = options;
    }

    /** Makes every trial, also after one that does not hold. */
    public Proof prove(Kata kata) {
        long start = System.nanoTime();
        List<Trial> trials = new ArrayList<>(folder(kata));
        try (Lanes lanes = new Lanes(graders.all())) {
            // First alone: it compiles the suite for all.
            trials.addAll(lanes.run(List.of(lane -> List.of(stub(kata, lane)))));
            List<Lanes.Task> tasks = new ArrayList<>();
            tasks.addAll(right(Kind.REFERENCE, kata, kata.referenceSources(), options.seeds()));
            for (Path answer : Answers.accepted(kata)) {
                tasks.addAll(right(Kind.ACCEPTED, kata, answer, SEEDS_OF_ACCEPTED));
            }
            tasks.addAll(new RejectedAnswers(kata, options).tasks());
            trials.addAll(lanes.run(tasks));
            if (options.mutants()) {
                trials.add(new MutantTrial(lanes, kata, options.firstSeed()).run());
            }
        }
        return new Proof(kata.id(), kata.title(), List.copyOf(trials), (System.nanoTime() - start) / 1_000_000);
    }

    private static List<Trial> folder(Kata kata) {
        List<Trial> trials = new ArrayList<>();
        for (String problem : KataLint.problems(kata)) {
            trials.add(Trial.failed(Kind.FOLDER, kata.id(), "complete", "not complete", problem));
        }
        if (trials.isEmpty()) {
            trials.add(Trial.held(Kind.FOLDER, kata.id(), "complete", "complete"));
        }
        return trials;
    }

    private Trial stub(Kata kata, Compiled compiled) {
        Verdict verdict = compiled.grade(GradeRequest.of(kata, kata.stubSources(), options.firstSeed()));
        String expected = "no test passes";
        String came = verdict.passed() + " of " + verdict.total() + " tests pass";
        if (!verdict.problems().isEmpty()) {
            return Trial.failed(Kind.STUB, "stub", expected, verdict.verdict().name(), Failing.first(verdict));
        }
        Optional<TestResult> wrong = verdict.stages().stream()
                .flatMap(stage -> stage.tests().stream())
                .filter(test -> !failsAtOnce(test))
                .findFirst();
        return wrong.map(test -> Trial.failed(
                        Kind.STUB,
                        "stub",
                        expected,
                        came,
                        test.id() + " gives " + test.verdict() + " on the stub, where it must fail at once"))
                .orElseGet(() -> Trial.held(Kind.STUB, "stub", expected, came));
    }

    private static boolean failsAtOnce(TestResult test) {
        return test.verdict() == TestVerdict.RUNTIME_ERROR || test.verdict() == TestVerdict.WRONG_ANSWER;
    }

    private List<Lanes.Task> right(Kind kind, Kata kata, Path sources, int seeds) {
        List<GradeRequest> requests = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(options.firstSeed());
        for (int i = 0; i < seeds; i++) {
            long seed = i == 0 ? options.firstSeed() : 1 + random.nextLong(0xFFFF);
            requests.add(GradeRequest.of(kata, sources, seed).shuffled(i == 0 ? 0 : 1 + random.nextLong(1 << 30)));
        }
        String name =
                kind == Kind.REFERENCE ? "reference" : sources.getFileName().toString();
        List<Lanes.Task> tasks = new ArrayList<>();
        if (Pinning.available()) {
            // The reference comes to one CPU beside all seeds, another answer with the last of them.
            int pinned = kind == Kind.REFERENCE ? 0 : seeds - 1;
            GradeRequest onOne = requests.get(pinned).under(Conditions.PINNED);
            requests = requests.subList(0, kind == Kind.REFERENCE ? seeds : pinned);
            tasks.add(lane -> List.of(onOneCpu(kind, name, onOne, lane)));
        }
        for (int from = 0; from < requests.size(); from += MOST_SEEDS_IN_A_ROW) {
            List<GradeRequest> part = requests.subList(from, Math.min(requests.size(), from + MOST_SEEDS_IN_A_ROW));
            String words = name + " · " + (part.size() == 1 ? "1 seed" : part.size() + " seeds");
            String which = seeds > MOST_SEEDS_IN_A_ROW ? " from the " + (from + 1) + "." : "";
            tasks.add(lane -> List.of(passes(kind, words + which, part, lane)));
        }
        return tasks;
    }

    /** On one CPU; for the reference, with the others busy. */
    private static Trial onOneCpu(Kind kind, String name, GradeRequest request, Compiled compiled) {
        if (kind != Kind.REFERENCE) {
            return passes(kind, name + " · one CPU", List.of(request), compiled);
        }
        try (BusyCpus busy = new BusyCpus()) {
            return passes(kind, name + " · one CPU, the others busy", List.of(request), compiled);
        }
    }

    private static Trial passes(Kind kind, String name, List<GradeRequest> requests, Compiled compiled) {
        int passed = 0;
        String detail = "";
        for (GradeRequest request : requests) {
            Verdict verdict = compiled.grade(request);
            boolean all = verdict.problems().isEmpty() && verdict.total() > 0 && verdict.passed() == verdict.total();
            boolean clean = kind != Kind.REFERENCE || verdict.notes().isEmpty();
            passed += all && clean ? 1 : 0;
            if (detail.isEmpty() && !(all && clean)) {
                String order = request.shuffle() == 0 ? "" : ", order " + request.shuffle();
                detail = (all ? String.join("; ", verdict.notes()) : Failing.first(verdict)) + order;
            }
        }
        String came = passed + " of " + requests.size() + " runs pass";
        return detail.isEmpty()
                ? Trial.held(kind, name, "all tests pass", came)
                : Trial.failed(kind, name, "all tests pass", came, detail);
    }
}
