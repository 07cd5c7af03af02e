package sre.katas.grader.sitting;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a round of an interview consists of. */
public enum Preset {
    /** One warm-up, then one of the big questions. */
    SCREEN,
    /** Two programming katas, one of them a clique question. */
    CODING,
    /** One core kata of each topic. */
    ONSITE,
    /** Two katas of one topic, the easier first. */
    TOPIC,
    /** Two katas of one week of the plan, the easier first. */
    WEEK;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it needs to know which one: the topic, the week. */
    public boolean needsName() {
        return this == TOPIC || this == WEEK;
    }

    public static Optional<Preset> of(String word) {
        return Stream.of(values()).filter(preset -> preset.word().equals(word)).findFirst();
    }
}
