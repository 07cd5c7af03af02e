package sre.katas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import sre.katas.grader.catalog.ConfigException;
import sre.katas.grader.compile.Libraries;

/** The file in which the build lists what katas may use: one library a line, its scope before it. */
public record LibraryFile(Path file) {

    private static final String REMEDY = ": build the harness again with `mvn clean`, then ./kata";

    Libraries read() {
        return new Libraries(scope("main "), scope("test "), scope("worker "));
    }

    /** Where Maven keeps the libraries. */
    Path repository() {
        List<Path> found = scope("repository ");
        if (found.isEmpty()) {
            throw new ConfigException(file, "names no repository" + REMEDY);
        }
        return found.get(0);
    }

    private List<Path> scope(String prefix) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(prefix))
                    .map(line -> Path.of(line.substring(prefix.length())))
                    .toList();
        } catch (IOException e) {
            throw new ConfigException(file, "cannot be read" + REMEDY);
        }
    }
}
