package sre.katas.cli.report;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sre.katas.grader.history.GradingFacts;
import sre.katas.grader.history.Kind;
import sre.katas.grader.history.Part;

/**
 * What became of one kata in a sitting. Times are since the sitting began, but for {@code worked}.
 *
 * @param happenings in order
 * @param taken the grading that counts; null if there is none yet, or nothing could be graded
 * @param compiled the first attempt that compiles; null if there was none in time
 * @param solved when it was first solved; null if it was not in time
 * @param worked time that ended in a grading or a hint of this kata, until it was solved
 * @param diff from the attempt that counts to the reference, a line each; empty while the sitting runs
 */
record PartReport(
        Part part,
        List<Happening> happenings,
        List<StageTime> stages,
        List<Failure> failures,
        @Nullable GradingFacts taken,
        @Nullable Duration compiled,
        @Nullable Duration solved,
        Duration worked,
        List<String> diff) {

    Optional<Duration> solvedAt() {
        return Optional.ofNullable(solved);
    }

    Optional<GradingFacts> takenFacts() {
        return Optional.ofNullable(taken);
    }

    long hints() {
        return happenings.stream()
                .filter(one -> one.kind() == Kind.HINT && !one.late())
                .count();
    }

    /** Gradings in time that the learner asked for. */
    long gradings() {
        return happenings.stream()
                .filter(one -> one.grading().isPresent() && !one.late() && !one.atTheBell())
                .count();
    }

    /** The best that was graded after the bell. */
    Optional<GradingFacts> afterTheBell() {
        return happenings.stream()
                .filter(Happening::late)
                .flatMap(one -> one.grading().stream())
                .max(java.util.Comparator.comparingInt(GradingFacts::passed));
    }

    Duration par() {
        return Duration.ofMinutes(part.minutes());
    }
}
