package sre.katas.cli.report;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One stage of a kata in a sitting.
 *
 * @param passed tests that passed when the sitting was over
 * @param green since the sitting began, when it was first green; null if it was not in time
 * @param late whether it was green after the bell only
 */
record StageTime(
        String title, int passed, int total, @Nullable Duration green, boolean late) {

    Optional<Duration> greenAt() {
        return Optional.ofNullable(green);
    }
}
