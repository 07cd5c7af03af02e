package kata.logfilter;

/** A record does not have the shape of its format. */
final class MalformedRecord extends Exception {

    private static final long serialVersionUID = 1L;

    /** Without a stack trace: a log may hold millions of them. */
    MalformedRecord(String message) {
        super(message, null, false, false);
    }
}
