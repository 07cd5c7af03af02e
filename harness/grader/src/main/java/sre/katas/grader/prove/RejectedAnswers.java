package sre.katas.grader.prove;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sre.katas.grader.catalog.ConfigException;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.catalog.Stage;
import sre.katas.grader.grade.AttemptVerdict;
import sre.katas.grader.grade.GradeRequest;
import sre.katas.grader.grade.Verdict;
import sre.katas.grader.prove.Trial.Kind;
import sre.katas.grader.work.Conditions;
import sre.katas.grader.work.TestVerdict;

/** Tries every wrong answer of a kata: each must fail for its declared reason, and be told as approved. */
final class RejectedAnswers {

    /** A wrong answer that ends its worker costs a new one each time: after a few, the rest has nothing to add. */
    private static final Conditions FEW_WORKERS = new Conditions(false, 4);

    /** That an answer runs into the whole limit is seen once: at the second look so much will do. */
    private static final Duration HURRY = Duration.ofMillis(2500);

    private final Kata kata;
    private final long seed;
    private final ApprovedMessages messages;

    RejectedAnswers(Kata kata, ProofOptions options) {
        this.kata = kata;
        this.seed = options.firstSeed();
        this.messages = new ApprovedMessages(kata, options.acceptMessages());
    }

    List<Lanes.Task> tasks() {
        List<Rejection> declared;
        try {
            declared = new ArrayList<>(RejectedFile.read(kata));
        } catch (ConfigException e) {
            String problem = String.valueOf(e.getMessage());
            return List.of(lane ->
                    List.of(Trial.failed(Kind.REJECTED, "rejected.toml", "readable", "not readable", problem, 0)));
        }
        Map<String, Path> folders = new LinkedHashMap<>();
        Answers.rejected(kata)
                .forEach(folder -> folders.put(folder.getFileName().toString(), folder));
        List<Lanes.Task> tasks = new ArrayList<>();
        // The longest first: else one lane waits at the end for a limit that the other spends.
        declared.sort(Comparator.comparing(rejection -> rejection.verdict() != TestVerdict.TIME_LIMIT));
        for (Rejection rejection : declared) {
            Path sources = folders.remove(rejection.name());
            tasks.add(
                    sources == null
                            ? unpaired(rejection.name(), "rejected.toml has an entry, but there is no folder")
                            : lane -> fails(rejection, sources, lane));
        }
        folders.keySet().stream()
                .map(name -> unpaired(name, "there is a folder, but rejected.toml has no entry"))
                .forEach(tasks::add);
        return tasks;
    }

    private static Lanes.Task unpaired(String name, String detail) {
        return lane -> List.of(Trial.failed(Kind.REJECTED, name, "a folder and an entry", "one of the two", detail, 0));
    }

    private List<Trial> fails(Rejection rejection, Path sources, Compiled compiled) {
        GradeRequest request = GradeRequest.of(kata, sources, seed).under(FEW_WORKERS);
        Verdict verdict = compiled.grade(rejection.byRule() ? request : request.only(stagesUpTo(rejection.stage())));
        Optional<String> complaint = RejectedTrial.complaint(rejection, verdict);
        int runs = 1;
        String guard = "";
        if (complaint.isEmpty() && verdict.verdict() == AttemptVerdict.IN_PROGRESS) {
            complaint = otherwise(rejection, sources, compiled);
            guard = onlyGuard(rejection, verdict, sources, compiled);
            runs++;
        }
        String came = RejectedTrial.came(verdict);
        Trial trial = complaint.isEmpty()
                ? Trial.held(Kind.REJECTED, rejection.name(), rejection.words(), came, runs)
                        .guardedBy(guard)
                : Trial.failed(Kind.REJECTED, rejection.name(), rejection.words(), came, complaint.get(), runs);
        return List.of(trial, messages.check(rejection, verdict));
    }

    /**
     * Fixed cases alone must catch it, in its stage: another seed, another order, the same verdict. Where
     * it meets the time limit the order stays: how many others meet it before the declared test is known then.
     */
    private Optional<String> otherwise(Rejection rejection, Path sources, Compiled compiled) {
        GradeRequest request = GradeRequest.of(hurried(rejection), sources, 0xBEEF + seed)
                .shuffled(rejection.verdict() == TestVerdict.TIME_LIMIT ? 0 : seed + 1)
                .only(Set.of(rejection.stage()))
                .under(FEW_WORKERS);
        return RejectedTrial.complaint(rejection, compiled.grade(request))
                .map(text -> text + " (with another seed and order)");
    }

    /** The test that alone catches it, the later stages included; empty if several do. */
    private String onlyGuard(Rejection rejection, Verdict verdict, Path sources, Compiled compiled) {
        String guard = RejectedTrial.onlyGuard(verdict);
        Set<String> later =
                stages().stream().skip(stages().indexOf(rejection.stage()) + 1).collect(Collectors.toSet());
        if (guard.isEmpty() || later.isEmpty()) {
            return guard;
        }
        GradeRequest request =
                GradeRequest.of(hurried(rejection), sources, seed).only(later).under(Conditions.ONE_WORKER);
        return Failing.tests(compiled.grade(request)).isEmpty() ? guard : "";
    }

    private Kata hurried(Rejection rejection) {
        boolean shorter = rejection.verdict() == TestVerdict.TIME_LIMIT
                && kata.limits().test().compareTo(HURRY) > 0;
        return shorter ? kata.withLimits(kata.limits().withTest(HURRY)) : kata;
    }

    private Set<String> stagesUpTo(String last) {
        return stages().stream().limit(stages().indexOf(last) + 1).collect(Collectors.toSet());
    }

    private List<String> stages() {
        return kata.stages().stream().map(Stage::tests).toList();
    }
}
