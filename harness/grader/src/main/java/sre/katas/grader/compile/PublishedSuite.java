package sre.katas.grader.compile;

import java.nio.file.Path;

/**
 * A kata's tests, compiled once against its published stub: an attempt that changes the API cannot
 * change what the tests call.
 *
 * @param stub class files of the published stub
 * @param tests class files of the tests
 */
public record PublishedSuite(Path stub, Path tests) {}
