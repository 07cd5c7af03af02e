package sre.katas.grader.compile;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import sre.katas.grader.catalog.SourceTree;

/**
 * The JDK's compiler, in process and kept warm: one file manager for each class path, so that the
 * libraries are opened once. No annotation processor runs, whatever the sources bring along.
 */
public final class SourceCompiler implements AutoCloseable {

    private static final int MOST_PROBLEMS = 20;
    private static final int ROOM = 64 * 1024;

    private final JavaCompiler javac;
    private final Map<String, StandardJavaFileManager> managers = new HashMap<>();

    /**
     * @throws IllegalStateException if this Java has no compiler
     */
    public SourceCompiler() {
        JavaCompiler found = ToolProvider.getSystemJavaCompiler();
        if (found == null) {
            throw new IllegalStateException(
                    "this Java has no compiler: a JDK is needed, not a JRE (" + System.getProperty("java.home") + ")");
        }
        this.javac = found;
    }

    /**
     * Compiles every Java file below a folder for Java 17.
     *
     * @param classPath folders and jars that the sources may use
     * @param output an empty folder that takes the class files
     */
    public synchronized Compilation compile(Path sources, List<Path> classPath, Path output) {
        List<Path> files = SourceTree.javaFiles(sources);
        if (files.isEmpty()) {
            return failed(output, "no Java file in " + sources + ": write your answer there");
        }
        List<Problem> unreadable = SourceText.problems(sources, files);
        if (!unreadable.isEmpty()) {
            return new Compilation(output, unreadable);
        }
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        StringWriter said = new StringWriter();
        try {
            Files.createDirectories(output);
            boolean compiled = call(files, classPath, output, found, said);
            if (found.getDiagnostics().stream().anyMatch(SourceCompiler::cannotWrite)) {
                // A class name may be too long for a file; but if nothing can be written, it is the disk.
                Files.write(output.resolve("room"), new byte[ROOM]);
                Files.delete(output.resolve("room"));
            }
            return new Compilation(output, compiled ? List.of() : problems(sources, found, said.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot compile " + sources, e);
        } catch (RuntimeException | StackOverflowError e) {
            managers.clear();
            return failed(output, "javac itself failed on these sources: " + e);
        }
    }

    private static boolean cannotWrite(Diagnostic<?> diagnostic) {
        return "compiler.err.class.cant.write".equals(diagnostic.getCode());
    }

    private boolean call(
            List<Path> files,
            List<Path> classPath,
            Path output,
            DiagnosticCollector<JavaFileObject> found,
            StringWriter said)
            throws IOException {
        StandardJavaFileManager manager = manager(classPath);
        manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
        JavaCompiler.CompilationTask task =
                javac.getTask(said, manager, found, options(), null, manager.getJavaFileObjectsFromPaths(files));
        return task.call();
    }

    private static List<String> options() {
        List<String> options = new ArrayList<>(List.of(
                "-proc:none",
                "-g",
                "-nowarn",
                "-Xlint:none",
                "-implicit:none",
                "-encoding",
                "UTF-8",
                "-Xmaxerrs",
                "100"));
        if (Runtime.version().feature() > 17) {
            options.addAll(List.of("--release", "17"));
        }
        return options;
    }

    private StandardJavaFileManager manager(List<Path> classPath) throws IOException {
        String key = classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        StandardJavaFileManager manager = managers.get(key);
        if (manager == null) {
            manager = javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
            manager.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            manager.setLocationFromPaths(StandardLocation.ANNOTATION_PROCESSOR_PATH, List.of());
            managers.put(key, manager);
        }
        return manager;
    }

    private static List<Problem> problems(Path sources, DiagnosticCollector<JavaFileObject> found, String said) {
        List<Problem> problems = found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .limit(MOST_PROBLEMS)
                .map(diagnostic -> new Problem(
                        file(sources, diagnostic.getSource()),
                        Math.max(0, diagnostic.getLineNumber()),
                        diagnostic.getMessage(Locale.ROOT)))
                .toList();
        return problems.isEmpty() ? List.of(new Problem("", 0, withoutReason(said))) : problems;
    }

    private static String withoutReason(String said) {
        String reason = said.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(2)
                .collect(Collectors.joining(" "));
        return "javac itself failed on these sources" + (reason.isEmpty() ? " and gave no reason" : ": " + reason);
    }

    private static String file(Path sources, @Nullable JavaFileObject source) {
        if (source == null) {
            return "";
        }
        Path path = Path.of(source.toUri());
        Path folder = sources.toAbsolutePath();
        return path.startsWith(folder)
                ? folder.relativize(path).toString()
                : path.getFileName().toString();
    }

    private static Compilation failed(Path output, String message) {
        return new Compilation(output, List.of(new Problem("", 0, message)));
    }

    @Override
    public synchronized void close() {
        for (StandardJavaFileManager manager : managers.values()) {
            try {
                manager.close();
            } catch (IOException e) {
                // Only reading was done with it: nothing is lost.
            }
        }
        managers.clear();
    }
}
