package sre.katas.grader.catalog;

import java.time.Duration;

/**
 * What a suite may use before its worker is ended.
 *
 * @param test wall time of one test method, all its invocations together
 * @param suite wall time of the whole suite
 * @param cpu CPU time of the whole suite, all threads together
 * @param heapBytes Java heap of the worker
 * @param metaspaceBytes memory for classes, JUnit's own included
 * @param directBytes direct buffers
 * @param stackBytes stack of each thread
 * @param outputBytes standard output and standard error of one test together
 * @param fileBytes one file that an attempt writes; held where the machine has process limits
 */
public record Limits(
        Duration test,
        Duration suite,
        Duration cpu,
        long heapBytes,
        long metaspaceBytes,
        long directBytes,
        long stackBytes,
        long outputBytes,
        long fileBytes) {

    public static final Limits DEFAULT = new Limits(
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            Duration.ofSeconds(120),
            256L << 20,
            128L << 20,
            64L << 20,
            512L << 10,
            4L << 20,
            64L << 20);

    /** The same but for the wall time of one test. */
    public Limits withTest(Duration time) {
        return new Limits(time, suite, cpu, heapBytes, metaspaceBytes, directBytes, stackBytes, outputBytes, fileBytes);
    }

    /** Those that a process is started with, the others as by default: katas that agree in them can share a worker. */
    public Limits ofProcess() {
        return new Limits(
                DEFAULT.test,
                DEFAULT.suite,
                cpu,
                heapBytes,
                metaspaceBytes,
                directBytes,
                stackBytes,
                DEFAULT.outputBytes,
                fileBytes);
    }
}
