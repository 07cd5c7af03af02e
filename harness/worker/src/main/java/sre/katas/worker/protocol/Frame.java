package sre.katas.worker.protocol;

import java.util.List;
import java.util.Map;

/** One message between grader and worker. */
public sealed interface Frame {

    /** Worker to grader, first of all: proves with the token that it is the process that was started. */
    record Hello(String token, long pid, String javaVersion) implements Frame {}

    /**
     * Grader to worker: run these classes.
     *
     * @param classPath folders of tests, their resources and the attempt, in this order
     * @param classes names of the test classes, in the order of their stages
     * @param excluded units that a former worker has dealt with
     * @param properties system properties for this run
     * @param shuffle seed for the order of methods; 0 keeps JUnit's own order
     * @param discoverOnly find the units and run none
     */
    record Run(
            List<String> classPath,
            List<String> classes,
            List<String> excluded,
            Map<String, String> properties,
            long shuffle,
            boolean discoverOnly)
            implements Frame {}

    /** Worker to grader: the units found, excluded ones left out. */
    record Plan(List<String> units) implements Frame {}

    /** Worker to grader: a test class begins, its {@code @BeforeAll} included. */
    record ClassStarted(String className) implements Frame {}

    /** Worker to grader: a unit is about to begin, and waits for {@link Go}. */
    record Started(String unit) implements Frame {}

    /** Grader to worker: the unit may begin; its output and its time are counted from now. */
    record Go() implements Frame {}

    /**
     * Worker to grader: a unit has ended.
     *
     * @param status how it ended
     * @param invocations how many times it ran: 1, or the number of its parameter sets
     * @param label display name of the invocation that failed; empty for a plain test
     * @param given what the test was about to judge when it failed, one fact a line; empty if that is not known
     * @param failures the failure, then its causes; empty if it passed
     * @param micros wall time in microseconds
     * @param leftThreads whether threads that it started are still alive
     */
    record Finished(
            String unit,
            Status status,
            int invocations,
            String label,
            String given,
            List<Failure> failures,
            long micros,
            boolean leftThreads)
            implements Frame {}

    /** Worker to grader: a test class failed after its last unit, in {@code @AfterAll}. */
    record ClassFailed(String className, List<Failure> failures) implements Frame {}

    /**
     * Worker to grader: the run is over.
     *
     * @param started how many units began
     * @param finished how many units ended
     * @param complete whether JUnit came to its end; if not, units may be waiting
     * @param dirt what the run left behind or changed, in words
     * @param reusable whether the worker may serve another run
     * @param cpuMillis CPU time that the worker has used since it started, in milliseconds
     */
    record Done(int started, int finished, boolean complete, List<String> dirt, boolean reusable, long cpuMillis)
            implements Frame {}

    /** Worker to grader: the run could not be done at all. */
    record Broken(Failure failure) implements Frame {}

    /** Grader to worker: where does the run stand? */
    record Dump() implements Frame {}

    /**
     * Worker to grader: where the thread stands that runs the suite.
     *
     * @param frames innermost first
     * @param given what the attempt was given there, one fact a line; empty if that is not known
     */
    record Stack(List<StackTraceElement> frames, String given) implements Frame {}

    /**
     * Worker to grader: the JVM has begun to shut down.
     *
     * @param signal whether no thread of its own has asked for it
     * @param unit whose thread has asked for it; empty if that is not known
     * @param frames where that thread stands
     */
    record Exiting(boolean signal, String unit, List<StackTraceElement> frames) implements Frame {}
}
