package sre.katas.cli.watch;

import sre.katas.grader.catalog.Kata;
import sre.katas.grader.grade.Verdict;
import sre.katas.grader.history.Snapshot;

/** What the screen's thread waits for. */
sealed interface WatchEvent {

    /** A key was pressed. */
    record Pressed(Key key) implements WatchEvent {}

    /** The sources have changed, and are being graded. */
    record Saved(Kata kata) implements WatchEvent {}

    /** The latest sources have their verdict. */
    record Graded(Kata kata, Snapshot sources, Verdict verdict) implements WatchEvent {}

    /** Something that the learner should know. */
    record Notice(String text) implements WatchEvent {}

    /** The terminal has another size. */
    record Resized() implements WatchEvent {}
}
