package sre.katas.cli.progress;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.catalog.SourceTree;
import sre.katas.grader.history.Entry;
import sre.katas.grader.history.GradingFacts;
import sre.katas.grader.history.Kind;
import sre.katas.grader.history.Snapshot;

/**
 * Where the learner stands with one kata.
 *
 * @param last the last grading of the sources as they are, or else the last that counts, if there was one
 * @param changed whether the sources are no longer those that were graded last
 * @param solvedBefore whether it was ever solved
 * @param hints how many hints were read
 */
public record Standing(Kata kata, State state, Optional<Entry> last, boolean changed, boolean solvedBefore, int hints) {

    /** Reads the learner's sources; entries are those of this kata, the eldest first. */
    static Standing of(Kata kata, List<Entry> entries) {
        String now = Snapshot.of(kata.attemptSources()).hash();
        // Sources that are back from before stand where they stood then.
        Optional<Entry> last = last(entries, entry -> counts(entry) && now.equals(entry.snapshot()))
                .or(() -> last(entries, Standing::counts));
        boolean solvedBefore = entries.stream().anyMatch(entry -> counts(entry) && solved(entry));
        int hints = entries.stream().mapToInt(Entry::hint).max().orElse(0);
        if (isStub(kata)) {
            return new Standing(kata, State.NOT_STARTED, last, false, solvedBefore, hints);
        }
        boolean changed = last.map(entry -> !now.equals(entry.snapshot())).orElse(true);
        State state = last.filter(Standing::solved).isPresent() ? State.SOLVED : State.IN_PROGRESS;
        return new Standing(kata, state, last, changed, solvedBefore, hints);
    }

    private static boolean counts(Entry entry) {
        return entry.kind() == Kind.GRADING
                && entry.grading().map(GradingFacts::counts).orElse(false);
    }

    private static boolean solved(Entry entry) {
        return entry.grading().map(GradingFacts::solved).orElse(false);
    }

    private static Optional<Entry> last(List<Entry> entries, Predicate<Entry> wanted) {
        return entries.stream().filter(wanted).reduce((earlier, later) -> later);
    }

    private static boolean isStub(Kata kata) {
        return hash(kata.attemptSources()).equals(hash(kata.stubSources()));
    }

    private static String hash(java.nio.file.Path folder) {
        return SourceTree.hash(folder, SourceTree.javaFiles(folder));
    }

    public boolean solved() {
        return state == State.SOLVED;
    }

    /** One line: "in progress · 12 of 31 tests, 2 of 5 stages". */
    public String words() {
        return switch (state) {
            case NOT_STARTED -> solvedBefore ? "not started (solved before)" : "not started";
            case IN_PROGRESS -> last.isEmpty() ? "not graded yet" : "in progress" + counts() + since();
            case SOLVED -> "solved" + (changed ? since() : "");
        };
    }

    private String counts() {
        return last.flatMap(Entry::grading)
                .map(facts -> " · " + facts.passed() + " of " + facts.total() + " tests, " + facts.stagesPassed()
                        + " of " + facts.stagesTotal() + " stages")
                .orElse("");
    }

    private String since() {
        return changed ? " · changed since" : "";
    }
}
