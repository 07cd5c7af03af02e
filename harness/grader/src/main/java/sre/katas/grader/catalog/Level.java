package sre.katas.grader.catalog;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How hard a kata is. */
public enum Level {
    WARM_UP,
    CORE,
    STRETCH;

    /** As {@code kata.toml} writes it: {@code warm-up}, {@code core}, {@code stretch}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Level> of(String word) {
        return Stream.of(values()).filter(level -> level.word().equals(word)).findFirst();
    }
}
