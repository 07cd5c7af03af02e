package sre.katas.cli.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sre.katas.cli.Environment;
import sre.katas.cli.text.Diff;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.grade.AttemptVerdict;
import sre.katas.grader.history.Entry;
import sre.katas.grader.history.GradingFacts;
import sre.katas.grader.history.Part;
import sre.katas.grader.history.Sitting;
import sre.katas.grader.history.Snapshot;
import sre.katas.grader.history.StageFact;
import sre.katas.grader.history.TestFact;
import sre.katas.grader.report.Style;

/** Measures a sitting from what the history keeps of it. */
final class SittingReader {

    private static final int MOST_FAILURES = 12;

    private final Environment environment;
    private final Ledger ledger;
    private final Sitting sitting;
    private final List<Happening> happenings;
    private final Worked worked;
    private final boolean running;

    SittingReader(Environment environment, Ledger ledger, Sitting sitting) {
        this.environment = environment;
        this.ledger = ledger;
        this.sitting = sitting;
        this.happenings = ledger.happenings(sitting);
        this.worked = new Worked(happenings);
        this.running = sitting.running(environment.clock().instant());
    }

    SittingReport read() {
        List<PartReport> parts = sitting.parts().stream().map(this::part).toList();
        Duration end = running
                ? Duration.between(
                        sitting.started(), sitting.at(environment.clock().instant()))
                : Duration.between(sitting.started(), sitting.over());
        Duration rest = end.minus(worked.last());
        return new SittingReport(sitting, running, parts, rest.isNegative() ? Duration.ZERO : rest);
    }

    private PartReport part(Part part) {
        List<Happening> own = happenings.stream()
                .filter(one -> one.entry().kata().equals(part.kata()))
                .toList();
        Optional<Entry> taken = part.gradingId().flatMap(ledger::entry);
        Optional<Happening> solved =
                own.stream().filter(one -> one.solved() && !one.late()).findFirst();
        return new PartReport(
                part,
                own,
                stages(own, taken.orElse(null)),
                failures(own),
                taken.flatMap(Entry::grading).orElse(null),
                own.stream()
                        .filter(one -> one.compiled() && !one.late())
                        .map(Happening::at)
                        .findFirst()
                        .orElse(null),
                solved.map(Happening::at).orElse(null),
                solved.map(worked::until).orElseGet(() -> worked.on(part.kata())),
                running ? List.of() : diff(part, taken.orElse(null)));
    }

    private List<StageTime> stages(List<Happening> own, @Nullable Entry taken) {
        Entry shown = taken != null ? taken : lastGraded(own);
        if (shown == null) {
            return List.of();
        }
        List<StageTime> stages = new ArrayList<>();
        for (StageFact stage : ledger.stages(shown)) {
            List<Happening> greens = own.stream()
                    .filter(one -> one.grading().isPresent())
                    .filter(one -> ledger.stages(one.entry()).stream()
                            .anyMatch(fact -> fact.stage().equals(stage.stage()) && fact.green()))
                    .toList();
            Optional<Happening> inTime =
                    greens.stream().filter(one -> !one.late()).findFirst();
            stages.add(new StageTime(
                    stage.stage(),
                    stage.passed(),
                    stage.total(),
                    inTime.map(Happening::at).orElse(null),
                    inTime.isEmpty() && !greens.isEmpty()));
        }
        return stages;
    }

    private static @Nullable Entry lastGraded(List<Happening> own) {
        return own.stream()
                .filter(one -> one.grading().isPresent())
                .map(Happening::entry)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** Each test once, in the order in which they stood in the way. */
    private List<Failure> failures(List<Happening> own) {
        List<Failure> failures = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Happening one : own) {
            if (failures.size() < MOST_FAILURES && one.compiled() && !one.late() && !one.solved()) {
                firstFailed(one)
                        .filter(test -> seen.add(test.test()))
                        .ifPresent(test -> failures.add(failure(one, test)));
            }
        }
        return failures;
    }

    private Optional<TestFact> firstFailed(Happening one) {
        return environment.history().tests(one.entry()).stream()
                .filter(test -> !test.passed())
                .findFirst();
    }

    private static Failure failure(Happening one, TestFact test) {
        return new Failure(
                one.at(),
                test.stage(),
                test.test(),
                test.verdict().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                test.message() == null ? "" : test.message());
    }

    private List<String> diff(Part part, @Nullable Entry taken) {
        Optional<Kata> kata = environment.sittings().kata(part);
        String hash = taken == null ? null : taken.snapshot();
        if (kata.isEmpty() || hash == null || notStarted(taken)) {
            return List.of();
        }
        Snapshot reference = Snapshot.of(kata.get().referenceSources());
        return Diff.of("yours", environment.history().snapshot(hash), "reference", reference, Style.PLAIN)
                .lines()
                .toList();
    }

    private static boolean notStarted(@Nullable Entry taken) {
        return taken == null
                || taken.grading()
                        .map(GradingFacts::verdict)
                        .filter(AttemptVerdict.NOT_STARTED.name()::equals)
                        .isPresent();
    }
}
