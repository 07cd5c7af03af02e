package sre.katas.cli.watch;

import java.util.List;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.grade.Verdict;

/** What the screen's thread waits for. */
sealed interface WatchEvent {

    /** A key was pressed. */
    record Pressed(Key key) implements WatchEvent {}

    /** The sources have changed, and are being graded. */
    record Saved(Kata kata) implements WatchEvent {}

    /** The latest sources have their verdict. */
    record Graded(Kata kata, Save save, Verdict verdict) implements WatchEvent {}

    /** Something that the learner should know. */
    record Notice(String text) implements WatchEvent {}

    /** The attempts of the sitting were taken. */
    record BellTaken(List<String> messages) implements WatchEvent {}

    /** Nothing has come for a while. */
    record Tick() implements WatchEvent {}

    /** The terminal has another size. */
    record Resized() implements WatchEvent {}
}
