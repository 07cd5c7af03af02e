package sre.katas.cli.report;

import java.time.Instant;
import java.util.List;

/**
 * Progress over time.
 *
 * @param solves when each kata was first solved, the eldest first
 * @param times katas in sittings that are over, the eldest first
 */
record ProgressReport(
        long solved,
        long total,
        List<Share> topics,
        List<Share> skills,
        List<Solve> solves,
        List<ParTimes.Row> times,
        List<Advice> advice,
        List<RungResult> rungs) {

    /** A kata was solved for the first time. */
    record Solve(String kata, Instant time) {}
}
