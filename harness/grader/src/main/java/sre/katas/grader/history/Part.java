package sre.katas.grader.history;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One kata of a sitting, with what must be known of it even after its folder has gone.
 *
 * @param minutes par
 * @param before hash of the sources that stood there when the sitting began
 * @param laid whether the stub was put in their place
 * @param ending how the attempt that counts was found; null until it is graded
 * @param grading id of the entry that grades it; null if nothing could be graded
 */
public record Part(
        String kata,
        String topic,
        String title,
        int minutes,
        String before,
        boolean laid,
        @Nullable String ending,
        @Nullable String grading) {

    /** As a sitting begins. */
    public static Part of(sre.katas.grader.catalog.Kata kata, Snapshot before) {
        return new Part(kata.id(), kata.topic(), kata.title(), kata.minutes(), before.hash(), false, null, null);
    }

    /** Whether the attempt that counts is known, or known to be lost. */
    public boolean ended() {
        return ending != null;
    }

    public Optional<String> gradingId() {
        return Optional.ofNullable(grading);
    }
}
