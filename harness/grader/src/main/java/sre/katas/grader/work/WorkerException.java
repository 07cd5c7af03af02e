package sre.katas.grader.work;

/** A worker could not be started or spoken to: a fault of the harness or the machine, never the learner's. */
public final class WorkerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WorkerException(String message) {
        super(message);
    }

    public WorkerException(String message, Throwable cause) {
        super(message, cause);
    }
}
