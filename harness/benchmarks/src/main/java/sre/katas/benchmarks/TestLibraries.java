package sre.katas.benchmarks;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import sre.katas.grader.compile.Libraries;

/** What katas may use, taken from this process's own class path. */
final class TestLibraries {

    private TestLibraries() {}

    static Libraries ofThisProcess() {
        List<Path> all = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        return new Libraries(all, List.of(), List.of());
    }
}
