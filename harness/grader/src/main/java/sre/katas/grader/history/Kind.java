package sre.katas.grader.history;

import java.util.Locale;

/** What an entry of the history tells. */
public enum Kind {
    /** An attempt was graded. */
    GRADING,
    /** A hint was read. */
    HINT,
    /** The stub was put back; the entry keeps what was there. */
    RESET,
    /** An earlier source was put back; the entry keeps what was there. */
    RESTORE;

    /** As the database and the JSON write it, and as people read it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String word) {
        for (Kind kind : values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("\"" + word + "\" is no kind of entry");
    }
}
