package sre.katas.grader.prove;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sre.katas.grader.compile.Folders;
import sre.katas.grader.grade.GradeRequest;
import sre.katas.grader.grade.Grader;
import sre.katas.grader.grade.Verdict;

/** Answers compiled once and graded many times. */
final class Compiled implements AutoCloseable {

    private final Grader grader;
    private final Path folder;
    private final Map<Path, @Nullable Path> classes = new HashMap<>();
    private int gradings;

    Compiled(Grader grader) {
        this.grader = grader;
        try {
            this.folder = Files.createTempDirectory("kata-proof");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a temporary folder", e);
        }
    }

    Grader grader() {
        return grader;
    }

    /** Grades the answer; one that does not compile is graded from its sources, which says why. */
    Verdict grade(GradeRequest request) {
        gradings++;
        Path compiled = classes(request.sources());
        return compiled == null ? grader.grade(request) : grader.gradeCompiled(request, compiled);
    }

    /** How many there were so far. */
    int gradings() {
        return gradings;
    }

    /** The class files of an answer, this lane's own; null if it does not compile. */
    @Nullable
    Path classes(Path sources) {
        return classes.computeIfAbsent(sources, this::compile);
    }

    private @Nullable Path compile(Path sources) {
        Path output = folder.resolve(Integer.toString(classes.size()));
        boolean usable =
                Files.isDirectory(sources) && grader.compile(sources, output).succeeded();
        return usable ? output : null;
    }

    @Override
    public void close() {
        Folders.delete(folder);
    }
}
