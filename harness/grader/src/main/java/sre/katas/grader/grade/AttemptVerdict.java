package sre.katas.grader.grade;

/** What became of an attempt. */
public enum AttemptVerdict {
    SOLVED("solved"),
    IN_PROGRESS("in progress"),
    NOT_STARTED("not started"),
    COMPILE_ERROR("does not compile"),
    RULE_BROKEN("rule broken"),
    HARNESS_ERROR("harness error");

    private final String words;

    AttemptVerdict(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
