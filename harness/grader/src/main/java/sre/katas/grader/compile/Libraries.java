package sre.katas.grader.compile;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a kata may use.
 *
 * @param main what an attempt is compiled with: the fixtures and what they bring
 * @param test what its suite needs besides: JUnit and AssertJ
 * @param worker the worker and the Launcher
 */
public record Libraries(List<Path> main, List<Path> test, List<Path> worker) {

    /** What the suite is compiled with. */
    public List<Path> forTests() {
        return Stream.concat(main.stream(), test.stream()).distinct().toList();
    }

    /** What the worker's JVM starts with. Jars come first: an archive of loaded classes covers no folder. */
    public List<Path> forWorker() {
        return Stream.of(worker, main, test)
                .flatMap(List::stream)
                .distinct()
                .sorted(Comparator.comparing(path -> !isJar(path)))
                .toList();
    }

    public static boolean isJar(Path library) {
        return library.toString().endsWith(".jar");
    }
}
