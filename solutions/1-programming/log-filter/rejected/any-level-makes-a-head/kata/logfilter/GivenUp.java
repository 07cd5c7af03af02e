package kata.logfilter;

/** A regex has looked at more characters than it may. */
final class GivenUp extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Without a stack trace: the stack may be deep, and what counts is only that it is left. */
    GivenUp() {
        super("the regex needs too many steps", null, false, false);
    }
}
