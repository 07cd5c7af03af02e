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
 * @param time when, to the millisecond; of a grading, when its sources were read
 * @param snapshot hash of the sources as they were; null if the entry keeps none
 * @param hint number of the hint that was read, 1 and up; 0 for other kinds
 * @param facts of a grading; null for other kinds
 * @param mark its place in a sitting; null outside of one
 */
public record Entry(
        long number,
        String id,
        Instant time,
        String kata,
        Kind kind,
        @Nullable String snapshot,
        int hint,
        @Nullable GradingFacts facts,
        @Nullable Mark mark) {

    /**
     * A grading.
     *
     * @param time when the sources were read
     */
    public static Entry grading(
            Verdict verdict, Snapshot sources, @Nullable String attempt, String origin, Instant time) {
        GradingFacts facts = GradingFacts.of(verdict, attempt, origin);
        return fresh(time, verdict.kata(), Kind.GRADING, sources.hash(), 0, facts);
    }

    public static Entry hint(String kata, int number, Instant time) {
        return fresh(time, kata, Kind.HINT, null, number, null);
    }

    /** A reset or a restore, with the sources that it replaces. */
    public static Entry replaced(String kata, Kind kind, Snapshot before, Instant time) {
        return fresh(time, kata, kind, before.hash(), 0, null);
    }

    private static Entry fresh(
            Instant time, String kata, Kind kind, @Nullable String snapshot, int hint, @Nullable GradingFacts facts) {
        Instant when = time.truncatedTo(ChronoUnit.MILLIS);
        return new Entry(0, UUID.randomUUID().toString(), when, kata, kind, snapshot, hint, facts, null);
    }

    /** The same entry at this place of a sitting. */
    public Entry marked(Mark place) {
        return new Entry(number, id, time, kata, kind, snapshot, hint, facts, place);
    }

    public Optional<GradingFacts> grading() {
        return Optional.ofNullable(facts);
    }
}
