package sre.katas.cli.progress;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import sre.katas.cli.Environment;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.history.Entry;
import sre.katas.grader.history.HistoryException;

/**
 * Where the learner stands with all katas, in the order of the plan: by week, then topic, then level.
 *
 * @param standings one for each kata that can be read
 */
public record Progress(List<Standing> standings) {

    /** Order in which katas are best done. */
    public static final Comparator<Kata> PLAN = Comparator.comparingInt(Kata::week)
            .thenComparing(Kata::topic)
            .thenComparing(Kata::level)
            .thenComparing(Kata::id);

    /** Reads history and sources; without a history, what the sources alone tell. */
    public static Progress of(Environment environment) {
        Map<String, List<Entry>> entries = entries(environment);
        environment.catalog().broken().forEach(broken -> environment.note(String.valueOf(broken.getMessage())));
        return new Progress(environment.catalog().katas().stream()
                .sorted(PLAN)
                .map(kata -> Standing.of(kata, entries.getOrDefault(kata.id(), List.of())))
                .toList());
    }

    /** The standing of one kata; no other is read. */
    public static Standing of(Environment environment, Kata kata) {
        return Standing.of(kata, entries(environment).getOrDefault(kata.id(), List.of()));
    }

    private static Map<String, List<Entry>> entries(Environment environment) {
        try {
            List<Entry> all = environment.history().entries();
            environment.history().notices().forEach(environment::note);
            return all.stream().collect(Collectors.groupingBy(Entry::kata));
        } catch (HistoryException e) {
            environment.note(String.valueOf(e.getMessage()));
            return Map.of();
        }
    }

    /** What to do now: the kata worked on last if it is unfinished, another unfinished one, or the next of the plan. */
    public Optional<Standing> next() {
        return latest(standings.stream().filter(one -> one.state() == State.IN_PROGRESS))
                .or(() -> firstOf(State.NOT_STARTED));
    }

    /** The kata after this one that is not solved, round the plan. */
    public Optional<Standing> after(Kata kata) {
        int place = standings.stream().map(Standing::kata).toList().indexOf(kata);
        for (int i = 1; i <= standings.size(); i++) {
            Standing candidate = standings.get((place + i) % standings.size());
            if (!candidate.solved() && !candidate.kata().equals(kata)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** The kata that was graded last. */
    public Optional<Standing> latest() {
        return latest(standings.stream());
    }

    private static Optional<Standing> latest(java.util.stream.Stream<Standing> of) {
        return of.max(Comparator.comparing(one -> one.last().map(Entry::time).orElse(java.time.Instant.EPOCH)));
    }

    private Optional<Standing> firstOf(State state) {
        return standings.stream().filter(one -> one.state() == state).findFirst();
    }

    public long count(State state) {
        return standings.stream().filter(one -> one.state() == state).count();
    }

    /** The week of the plan that is not finished yet; empty if all are. */
    public Optional<Integer> week() {
        return standings.stream()
                .filter(one -> !one.solved())
                .map(one -> one.kata().week())
                .findFirst();
    }
}
