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

    /** Which is enough to see that more than one test ends its worker. */
    private static final Conditions TWO_WORKERS = new Conditions(false, 2);

    /** The whole of a longer limit is for the test that is to catch the answer; elsewhere so much will do. */
    private static final Duration HURRY = Duration.ofMillis(2500);

    private final Kata kata;
    private final Kata hurried;
    private final long seed;
    private final ApprovedMessages messages;

    RejectedAnswers(Kata kata, ProofOptions options) {
        this.kata = kata;
        Duration limit = kata.limits().test();
        this.hurried =
                limit.compareTo(HURRY) > 0 ? kata.withLimits(kata.limits().withTest(HURRY)) : kata;
        this.seed = options.firstSeed();
        this.messages = new ApprovedMessages(kata, options.acceptMessages());
    }

    List<Lanes.Task> tasks() {
        List<Rejection> declared;
        try {
            declared = new ArrayList<>(RejectedFile.read(kata));
        } catch (ConfigException e) {
            String problem = String.valueOf(e.getMessage());
            return List.of(
                    lane -> List.of(Trial.failed(Kind.REJECTED, "rejected.toml", "readable", "not readable", problem)));
        }
        Map<String, Path> folders = new LinkedHashMap<>();
        Answers.rejected(kata)
                .forEach(folder -> folders.put(folder.getFileName().toString(), folder));
        List<Lanes.Task> tasks = new ArrayList<>();
        // The longest first: else one lane waits at the end for a limit that the other spends.
        declared.sort(Comparator.comparing(rejection -> !isForTheLimit(rejection)));
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
        return lane -> List.of(Trial.failed(Kind.REJECTED, name, "a folder and an entry", "one of the two", detail));
    }

    private List<Trial> fails(Rejection rejection, Path sources, Compiled compiled) {
        Verdict first = firstLook(rejection, sources, compiled);
        Optional<String> complaint = complaint(rejection, first);
        String guard = "";
        Verdict told = first;
        if (complaint.isEmpty() && first.verdict() == AttemptVerdict.IN_PROGRESS) {
            Verdict second = compiled.grade(secondLook(rejection, sources));
            complaint = RejectedTrial.complaint(rejection, second).map(text -> text + " (alone, with another seed)");
            guard = onlyGuard(rejection, first, sources, compiled);
            told = isForTheLimit(rejection) ? second : first;
        }
        String came = RejectedTrial.came(first);
        Trial trial = complaint.isEmpty()
                ? Trial.held(Kind.REJECTED, rejection.name(), rejection.words(), came)
                        .guardedBy(guard)
                : Trial.failed(Kind.REJECTED, rejection.name(), rejection.words(), came, complaint.get());
        return List.of(trial, messages.check(rejection, told));
    }

    /**
     * With less time for each test; with all of it only if a test has met that, since one may look on for
     * long before it blames an answer. For no other reason is there a second try.
     */
    private Verdict firstLook(Rejection rejection, Path sources, Compiled compiled) {
        Verdict verdict = compiled.grade(firstLook(rejection, sources, hurried));
        boolean tooShort = hurried != kata
                && !isForTheLimit(rejection)
                && metTheLimit(verdict)
                && complaint(rejection, verdict).isPresent();
        return tooShort ? compiled.grade(firstLook(rejection, sources, kata)) : verdict;
    }

    /** All up to its stage. Where the time limit catches it, two tests that meet it are enough: its own comes again. */
    private GradeRequest firstLook(Rejection rejection, Path sources, Kata limited) {
        GradeRequest request =
                GradeRequest.of(limited, sources, seed).under(isForTheLimit(rejection) ? TWO_WORKERS : FEW_WORKERS);
        return rejection.byRule() ? request : request.only(stagesUpTo(rejection.stage()));
    }

    private static Optional<String> complaint(Rejection rejection, Verdict verdict) {
        return isForTheLimit(rejection)
                ? RejectedTrial.complaintOfStage(rejection, verdict)
                : RejectedTrial.complaint(rejection, verdict);
    }

    /**
     * The declared test must catch it with any seed, and whatever has run before: another seed, nothing
     * before it, and the whole of the time limit.
     */
    private GradeRequest secondLook(Rejection rejection, Path sources) {
        return GradeRequest.of(kata, sources, 0xBEEF + seed)
                .under(FEW_WORKERS)
                .only(Set.of(rejection.stage() + "#" + rejection.test()));
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
                GradeRequest.of(hurried, sources, seed).only(later).under(Conditions.ONE_WORKER);
        return Failing.tests(compiled.grade(request)).isEmpty() ? guard : "";
    }

    private static boolean metTheLimit(Verdict verdict) {
        return Failing.tests(verdict).stream().anyMatch(test -> test.verdict() == TestVerdict.TIME_LIMIT);
    }

    private static boolean isForTheLimit(Rejection rejection) {
        return rejection.verdict() == TestVerdict.TIME_LIMIT;
    }

    private Set<String> stagesUpTo(String last) {
        return stages().stream().limit(stages().indexOf(last) + 1).collect(Collectors.toSet());
    }

    private List<String> stages() {
        return kata.stages().stream().map(Stage::tests).toList();
    }
}
