package sre.katas.cli.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sre.katas.grader.history.Part;
import sre.katas.grader.history.Sitting;

/** Times of katas in all sittings that are over: how long each took, and the best of each. */
final class ParTimes {

    /**
     * A kata in one sitting.
     *
     * @param solved time worked on it until it was solved; null if it was not in time
     * @param spent time worked on it in all
     */
    record Row(Sitting sitting, Part part, @Nullable Duration solved, Duration spent) {

        Optional<Duration> solvedAfter() {
            return Optional.ofNullable(solved);
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Duration> best = new HashMap<>();
    private final Map<String, Duration> bestOfStages = new HashMap<>();

    /** @param now the system's clock */
    ParTimes(Ledger ledger, java.time.Instant now) {
        for (Sitting sitting : ledger.sittings()) {
            if (!sitting.running(now)) {
                read(ledger, sitting);
            }
        }
    }

    private void read(Ledger ledger, Sitting sitting) {
        List<Happening> happenings = ledger.happenings(sitting);
        Worked worked = new Worked(happenings);
        Map<String, Duration> solved = new HashMap<>();
        for (Happening one : happenings) {
            if (one.late() || one.grading().isEmpty()) {
                continue;
            }
            String kata = one.entry().kata();
            Duration until = worked.until(one);
            for (int stages = 1; stages <= ledger.climbed(one.entry()); stages++) {
                bestOfStages.merge(kata + " " + stages, until, ParTimes::less);
            }
            if (one.solved()) {
                solved.putIfAbsent(kata, until);
                best.merge(kata, until, ParTimes::less);
            }
        }
        sitting.parts()
                .forEach(part -> rows.add(new Row(sitting, part, solved.get(part.kata()), worked.on(part.kata()))));
    }

    private static Duration less(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** The eldest first. */
    List<Row> rows() {
        return rows;
    }

    /** The shortest time in which the kata was solved in a sitting. */
    Optional<Duration> best(String kata) {
        return Optional.ofNullable(best.get(kata));
    }

    /** The shortest time in which its first stages, so many, were all green. */
    Optional<Duration> best(String kata, int stages) {
        return Optional.ofNullable(bestOfStages.get(kata + " " + stages));
    }
}
