package kata.awsretry;

/** An attempt, or a whole call, came to nothing. */
public final class CallFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    /** An exception that carries the failure. */
    public CallFailed(Failure failure) {
        super(failure.toString());
        this.failure = failure;
    }

    /** How the attempt failed. */
    public Failure failure() {
        return failure;
    }
}
