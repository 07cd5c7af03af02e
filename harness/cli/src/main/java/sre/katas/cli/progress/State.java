package sre.katas.cli.progress;

/** Where a learner stands with one kata. */
public enum State {
    NOT_STARTED("not started"),
    IN_PROGRESS("in progress"),
    SOLVED("solved");

    private final String words;

    State(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** As options and JSON write it: {@code not-started}. */
    public String word() {
        return words.replace(' ', '-');
    }
}
