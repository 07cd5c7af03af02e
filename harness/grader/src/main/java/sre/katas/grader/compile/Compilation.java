package sre.katas.grader.compile;

import java.nio.file.Path;
import java.util.List;

/**
 * What came of compiling one folder of sources.
 *
 * @param classes the folder of class files
 * @param problems empty if it compiled
 */
public record Compilation(Path classes, List<Problem> problems) {

    public boolean succeeded() {
        return problems.isEmpty();
    }
}
