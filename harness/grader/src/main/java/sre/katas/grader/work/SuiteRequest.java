package sre.katas.grader.work;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import sre.katas.grader.catalog.Limits;

/**
 * One run of a suite.
 *
 * @param spec the worker that it needs
 * @param classPath tests, their resources, the attempt, in this order
 * @param classes full names of the test classes, in order
 * @param leftOut tests that are not to run though their class may be named, as {@code Class#method}
 * @param properties system properties for the run
 * @param shuffle seed for the order of methods; 0 keeps JUnit's own
 * @param limits what each test, and the suite, may use
 * @param mostWorkers how many workers the suite may use up
 */
public record SuiteRequest(
        WorkerSpec spec,
        List<Path> classPath,
        List<String> classes,
        List<String> leftOut,
        Map<String, String> properties,
        long shuffle,
        Limits limits,
        int mostWorkers) {}
