package sre.katas.grader.sitting;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.catalog.SourceTree;
import sre.katas.grader.history.Entry;
import sre.katas.grader.history.History;
import sre.katas.grader.history.Kind;
import sre.katas.grader.history.Mark;
import sre.katas.grader.history.Sitting;
import sre.katas.grader.history.Snapshot;

/**
 * The sources that stood in a kata's place at a moment that has passed.
 *
 * @param words how they were found
 */
record Found(Snapshot sources, String words) {

    /** What stands there now, if no file is newer than the moment; else what was kept last before it. */
    static Found at(Instant moment, Sitting sitting, Kata kata, History history) {
        Snapshot now = Snapshot.of(kata.attemptSources());
        if (!changedSince(moment.minus(sitting.shift()), kata)) {
            return new Found(now, "as it stood");
        }
        Optional<Entry> last = lastKept(moment, sitting, history.entries(kata));
        Snapshot kept = last.filter(entry -> entry.kind() == Kind.GRADING)
                .map(Entry::snapshot)
                .map(history::snapshot)
                .orElseGet(() -> Snapshot.of(kata.stubSources()));
        if (kept.hash().equals(now.hash())) {
            return new Found(now, "as it stood");
        }
        String what = last.filter(entry -> entry.kind() == Kind.GRADING)
                .map(Entry::mark)
                .map(mark -> "what was kept last before it, at minute " + SittingWords.into(sitting, mark.moment()))
                .orElse("the stub, since nothing was graded before it");
        return new Found(kept, "files were changed after that, so what counts is " + what);
    }

    /** By the times that the files bear, on the system's clock. */
    private static boolean changedSince(Instant wall, Kata kata) {
        List<Path> files = SourceTree.files(kata.attemptSources());
        return files.isEmpty()
                || files.stream()
                        .anyMatch(file -> Instant.ofEpochMilli(file.toFile().lastModified())
                                .isAfter(wall));
    }

    private static Optional<Entry> lastKept(Instant moment, Sitting sitting, List<Entry> entries) {
        return entries.stream()
                .filter(entry -> within(entry.mark(), moment, sitting))
                .filter(entry -> entry.kind() == Kind.RESET
                        || entry.grading()
                                .filter(facts -> facts.attempt() == null)
                                .isPresent())
                .max(Comparator.comparing(Found::moment).thenComparingLong(Entry::number));
    }

    private static boolean within(@org.jspecify.annotations.Nullable Mark mark, Instant moment, Sitting sitting) {
        return mark != null
                && mark.sitting().equals(sitting.id())
                && !mark.moment().isAfter(moment);
    }

    private static Instant moment(Entry entry) {
        Mark mark = entry.mark();
        return mark == null ? Instant.MIN : mark.moment();
    }
}
