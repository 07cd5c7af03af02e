package sre.katas.cli.report;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sre.katas.grader.history.Entry;
import sre.katas.grader.history.GradingFacts;
import sre.katas.grader.history.Kind;

/**
 * Something that happened to a kata in a sitting.
 *
 * @param at since the sitting began
 * @param late whether the bell had rung
 */
record Happening(Duration at, boolean late, Entry entry) {

    Kind kind() {
        return entry.kind();
    }

    Optional<GradingFacts> grading() {
        return entry.grading().filter(GradingFacts::counts);
    }

    /** Whether an attempt was graded that compiles and is no longer the stub. */
    boolean compiled() {
        return grading()
                .filter(facts -> !facts.verdict().equals("COMPILE_ERROR")
                        && !facts.verdict().equals("NOT_STARTED"))
                .isPresent();
    }

    boolean solved() {
        return grading().filter(GradingFacts::solved).isPresent();
    }

    boolean atTheBell() {
        return entry.grading().map(GradingFacts::origin).filter("bell"::equals).isPresent();
    }

    /** In words; null for what needs none. */
    @Nullable
    String words() {
        return switch (entry.kind()) {
            case GRADING ->
                grading()
                        .map(facts -> facts.words() + ", " + facts.passed() + " of " + facts.total() + " tests")
                        .orElse(null);
            case HINT -> "hint " + entry.hint() + " read";
            case RESET -> at.isZero() ? null : "the stub was put back";
            case RESTORE -> "an earlier source was put back";
        };
    }
}
