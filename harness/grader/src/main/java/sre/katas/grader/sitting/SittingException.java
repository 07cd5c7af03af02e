package sre.katas.grader.sitting;

/** What was asked for cannot be done now; the message says why, and what can. */
public final class SittingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SittingException(String message) {
        super(message);
    }
}
