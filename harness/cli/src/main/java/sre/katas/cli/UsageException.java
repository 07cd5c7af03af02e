package sre.katas.cli;

/** The learner asked for something that there is not; the message names the way out. Ends with exit code 2. */
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }
}
