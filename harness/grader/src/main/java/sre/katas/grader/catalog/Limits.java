package sre.katas.grader.catalog;

import java.time.Duration;

/**
 * What a suite may use before its worker is ended.
 *
 * @param test wall time of one test method, all its invocations together
 * @param suite wall time of the whole suite
 * @param heapBytes Java heap of the worker
 * @param stackBytes stack of each thread
 * @param outputBytes standard output and standard error of one test together
 */
public record Limits(Duration test, Duration suite, long heapBytes, long stackBytes, long outputBytes) {

    public static final Limits DEFAULT =
            new Limits(Duration.ofSeconds(10), Duration.ofSeconds(60), 256L << 20, 512L << 10, 4L << 20);

    /** The same but for the wall time of one test. */
    public Limits withTest(Duration time) {
        return new Limits(time, suite, heapBytes, stackBytes, outputBytes);
    }
}
