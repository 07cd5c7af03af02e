package sre.katas.cli.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sre.katas.grader.history.Entry;
import sre.katas.grader.history.History;
import sre.katas.grader.history.Mark;
import sre.katas.grader.history.Sitting;
import sre.katas.grader.history.StageFact;

/** The history, read once and looked up in: everything that a report counts comes from here. */
final class Ledger {

    private final List<Sitting> sittings;
    private final List<Entry> entries;
    private final Map<String, List<StageFact>> stages;
    private final Map<String, List<Entry>> bySitting = new HashMap<>();

    Ledger(History history) {
        this.sittings = history.sittings();
        this.entries = history.entries();
        this.stages = history.stages();
        for (Entry entry : entries) {
            Mark mark = entry.mark();
            if (mark != null) {
                bySitting
                        .computeIfAbsent(mark.sitting(), id -> new ArrayList<>())
                        .add(entry);
            }
        }
    }

    List<Sitting> sittings() {
        return sittings;
    }

    List<Entry> entries() {
        return entries;
    }

    Optional<Entry> entry(String id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** The stages of a grading; none if it has no tests. */
    List<StageFact> stages(Entry grading) {
        return stages.getOrDefault(grading.id(), List.of());
    }

    /** How many stages are green from the first on, without a gap. */
    int climbed(Entry grading) {
        int climbed = 0;
        for (StageFact stage : stages(grading)) {
            if (!stage.green()) {
                break;
            }
            climbed++;
        }
        return climbed;
    }

    /** All that happened in a sitting, in order. */
    List<Happening> happenings(Sitting sitting) {
        return bySitting.getOrDefault(sitting.id(), List.of()).stream()
                .map(entry -> happening(sitting, entry))
                .sorted(Comparator.comparing(Happening::at)
                        .thenComparing(one -> one.entry().number()))
                .toList();
    }

    private static Happening happening(Sitting sitting, Entry entry) {
        Mark mark = java.util.Objects.requireNonNull(entry.mark());
        boolean late = mark.moment().isAfter(sitting.over());
        return new Happening(Duration.between(sitting.started(), mark.moment()), late, entry);
    }
}
