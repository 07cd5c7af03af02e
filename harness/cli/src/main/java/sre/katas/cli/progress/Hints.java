package sre.katas.cli.progress;

import sre.katas.cli.Environment;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.history.Entry;
import sre.katas.grader.history.HistoryException;

/** Counts the hints that were read. */
public final class Hints {

    private Hints() {}

    /** Stores that the hints after {@code before}, up to {@code shown}, were read; a history that is off is told already. */
    public static void count(Environment environment, Kata kata, int before, int shown) {
        try {
            for (int number = before + 1; number <= shown; number++) {
                environment
                        .history()
                        .add(Entry.hint(kata.id(), number, environment.clock().instant()));
            }
        } catch (HistoryException e) {
            environment.note(e.getMessage() + "; this hint is not counted, the next one is --number " + (shown + 1));
        }
    }
}
