package sre.katas.grader.history;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sre.katas.grader.grade.Verdict;

/**
 * One entry of the history.
 *
 * @param number how it is called on this machine, 1 and up; 0 until it is stored
 * @param id the same on every machine
 * @param time when, to the millisecond
 * @param snapshot hash of the sources as they were; null if the entry keeps none
 * @param hint number of the hint that was read, 1 and up; 0 for other kinds
 * @param facts of a grading; null for other kinds
 */
public record Entry(
        long number,
        String id,
        Instant time,
        String kata,
        Kind kind,
        @Nullable String snapshot,
        int hint,
        @Nullable GradingFacts facts) {

    public static Entry grading(Verdict verdict, Snapshot sources, @Nullable String attempt, String origin) {
        return fresh(verdict.kata(), Kind.GRADING, sources.hash(), 0, GradingFacts.of(verdict, attempt, origin));
    }

    public static Entry hint(String kata, int number) {
        return fresh(kata, Kind.HINT, null, number, null);
    }

    /** A reset or a restore, with the sources that it replaces. */
    public static Entry replaced(String kata, Kind kind, Snapshot before) {
        return fresh(kata, kind, before.hash(), 0, null);
    }

    private static Entry fresh(
            String kata, Kind kind, @Nullable String snapshot, int hint, @Nullable GradingFacts facts) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return new Entry(0, UUID.randomUUID().toString(), now, kata, kind, snapshot, hint, facts);
    }

    public Optional<GradingFacts> grading() {
        return Optional.ofNullable(facts);
    }
}
