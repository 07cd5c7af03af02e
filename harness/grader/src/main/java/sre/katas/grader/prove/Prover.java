package sre.katas.grader.prove;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import sre.katas.grader.catalog.ConfigException;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.grade.AttemptVerdict;
import sre.katas.grader.grade.GradeRequest;
import sre.katas.grader.grade.Grader;
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

    private final Grader grader;
    private final ProofOptions options;

    public Prover(Grader grader, ProofOptions options) {
        this.grader = grader;
        this.options = options;
    }

    /** Makes every trial, also after one that does not hold. */
    public Proof prove(Kata kata) {
        long start = System.nanoTime();
        List<Trial> trials = new ArrayList<>(folder(kata));
        try (Compiled compiled = new Compiled(grader)) {
            trials.add(stub(kata, compiled));
            trials.addAll(right(Kind.REFERENCE, kata, kata.referenceSources(), compiled, options.seeds()));
            for (Path answer : Answers.accepted(kata)) {
                trials.addAll(right(Kind.ACCEPTED, kata, answer, compiled, SEEDS_OF_ACCEPTED));
            }
            trials.addAll(rejected(kata, compiled));
            if (options.mutants()) {
                trials.add(new MutantTrial(grader, kata, options.firstSeed()).run());
            }
        }
        return new Proof(kata.id(), kata.title(), List.copyOf(trials), (System.nanoTime() - start) / 1_000_000);
    }

    private static List<Trial> folder(Kata kata) {
        List<Trial> trials = new ArrayList<>();
        for (String problem : KataLint.problems(kata)) {
            trials.add(Trial.failed(Kind.FOLDER, kata.id(), "complete", "not complete", problem, 0));
        }
        if (trials.isEmpty()) {
            trials.add(Trial.held(Kind.FOLDER, kata.id(), "complete", "complete", 0));
        }
        return trials;
    }

    private Trial stub(Kata kata, Compiled compiled) {
        Verdict verdict = compiled.grade(GradeRequest.of(kata, kata.stubSources(), options.firstSeed()));
        String expected = "no test passes";
        String came = verdict.passed() + " of " + verdict.total() + " tests pass";
        if (!verdict.problems().isEmpty()) {
            return Trial.failed(Kind.STUB, "stub", expected, verdict.verdict().name(), Failing.first(verdict), 1);
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
                        test.id() + " gives " + test.verdict() + " on the stub, where it must fail at once",
                        1))
                .orElseGet(() -> Trial.held(Kind.STUB, "stub", expected, came, 1));
    }

    private static boolean failsAtOnce(TestResult test) {
        return test.verdict() == TestVerdict.RUNTIME_ERROR || test.verdict() == TestVerdict.WRONG_ANSWER;
    }

    private List<Trial> right(Kind kind, Kata kata, Path sources, Compiled compiled, int seeds) {
        List<GradeRequest> requests = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(options.firstSeed());
        for (int i = 0; i < seeds; i++) {
            long seed = i == 0 ? options.firstSeed() : 1 + random.nextLong(0xFFFF);
            requests.add(GradeRequest.of(kata, sources, seed).shuffled(i == 0 ? 0 : 1 + random.nextLong(1 << 30)));
        }
        String name =
                kind == Kind.REFERENCE ? "reference" : sources.getFileName().toString();
        List<Trial> trials = new ArrayList<>();
        trials.add(passes(kind, name + " · " + seeds + (seeds == 1 ? " seed" : " seeds"), requests, compiled));
        if (Pinning.available()) {
            trials.add(onOneCpu(kind, name, requests.get(0).under(Conditions.PINNED), compiled));
        }
        return trials;
    }

    /** On one CPU; for the reference, with every CPU busy besides. */
    private static Trial onOneCpu(Kind kind, String name, GradeRequest request, Compiled compiled) {
        if (kind != Kind.REFERENCE) {
            return passes(kind, name + " · one CPU", List.of(request), compiled);
        }
        try (BusyCpus busy = new BusyCpus()) {
            return passes(kind, name + " · one CPU, all busy", List.of(request), compiled);
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
                ? Trial.held(kind, name, "all tests pass", came, requests.size())
                : Trial.failed(kind, name, "all tests pass", came, detail, requests.size());
    }

    private List<Trial> rejected(Kata kata, Compiled compiled) {
        Map<String, Path> folders = new LinkedHashMap<>();
        Answers.rejected(kata)
                .forEach(folder -> folders.put(folder.getFileName().toString(), folder));
        List<Trial> trials = new ArrayList<>();
        List<Rejection> declared;
        try {
            declared = RejectedFile.read(kata);
        } catch (ConfigException e) {
            return List.of(
                    Trial.failed(Kind.REJECTED, "rejected.toml", "readable", "not readable", e.getMessage() + "", 0));
        }
        Set<String> entries = new TreeSet<>();
        for (Rejection rejection : declared) {
            entries.add(rejection.name());
            Path sources = folders.get(rejection.name());
            trials.addAll(
                    sources == null
                            ? List.of(unpaired(rejection.name(), "rejected.toml has an entry, but there is no folder"))
                            : fails(kata, rejection, sources, compiled));
        }
        for (String name : folders.keySet()) {
            if (!entries.contains(name)) {
                trials.add(unpaired(name, "there is a folder, but rejected.toml has no entry"));
            }
        }
        return trials;
    }

    private static Trial unpaired(String name, String detail) {
        return Trial.failed(Kind.REJECTED, name, "a folder and an entry", "one of the two", detail, 0);
    }

    private List<Trial> fails(Kata kata, Rejection rejection, Path sources, Compiled compiled) {
        GradeRequest first = GradeRequest.of(kata, sources, options.firstSeed());
        Verdict verdict = compiled.grade(first);
        Optional<String> complaint = RejectedTrial.complaint(rejection, verdict);
        int runs = 1;
        if (complaint.isEmpty() && verdict.verdict() == AttemptVerdict.IN_PROGRESS) {
            // Fixed cases alone must catch it: another seed, another order, the same verdict.
            Verdict again = compiled.grade(
                    GradeRequest.of(kata, sources, 0xBEEF + options.firstSeed()).shuffled(options.firstSeed() + 1));
            complaint = RejectedTrial.complaint(rejection, again).map(text -> text + " (with another seed and order)");
            runs++;
        }
        String came = RejectedTrial.came(verdict);
        Trial trial = complaint.isEmpty()
                ? Trial.held(Kind.REJECTED, rejection.name(), rejection.words(), came, runs)
                        .guardedBy(RejectedTrial.onlyGuard(verdict))
                : Trial.failed(Kind.REJECTED, rejection.name(), rejection.words(), came, complaint.get(), runs);
        return List.of(trial, new ApprovedMessages(kata, options.acceptMessages()).check(rejection.name(), verdict));
    }
}
