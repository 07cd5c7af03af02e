package kata.apilag;

/** A check cannot be finished; the message says why, for people. */
final class UnknownException extends Exception {

    private static final long serialVersionUID = 1L;

    UnknownException(String note) {
        super(note);
    }
}
