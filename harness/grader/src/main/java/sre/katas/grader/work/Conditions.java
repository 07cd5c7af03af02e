package sre.katas.grader.work;

/**
 * Under what conditions a suite runs.
 *
 * @param pinned whether the worker may use one CPU only, where the machine can do that: taskset(1)
 * @param mostWorkers how many workers the suite may use up; what is left then is {@code NOT_RUN}
 */
public record Conditions(boolean pinned, int mostWorkers) {

    /** A learner's grading. */
    public static final Conditions NORMAL = new Conditions(false, 8);

    /** One CPU for the worker, whatever else the machine does. */
    public static final Conditions PINNED = new Conditions(true, 8);

    /** The first worker that has to be ended ends the suite: for runs that ask only whether all passes. */
    public static final Conditions ONE_WORKER = new Conditions(false, 1);
}
