package sre.katas.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import sre.katas.grader.catalog.SourceTree;
import sre.katas.grader.compile.Compilation;
import sre.katas.grader.compile.SourceCompiler;

/**
 * An answer to a kata, compiled together with a driver: the class {@code Driver} of the answer's package,
 * which calls it.
 *
 * @param name of the answer's folder
 * @param driver full name of the driver's class
 * @param classes folder of the class files
 */
record CompiledAnswer(String name, String driver, Path classes) {

    private static final Path SOLUTIONS = Path.of("solutions/1-programming");

    /**
     * Compiles {@code solutions/1-programming/KATA/ANSWER}.
     *
     * @param answer such as {@code reference} or {@code accepted/bytes-first}
     * @param driver source text of the driver
     * @param folder where files may be left
     */
    static CompiledAnswer of(String kata, String answer, String driver, Path folder) throws IOException {
        Path sources = SOLUTIONS.resolve(kata).resolve(answer);
        Path copy = Files.createTempDirectory(folder, "sources");
        Path classes = Files.createTempDirectory(folder, "classes");
        for (Path file : SourceTree.javaFiles(sources)) {
            Path target = copy.resolve(sources.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
        String driverPackage = "kata." + kata.replace("-", "");
        Files.writeString(copy.resolve(driverPackage.replace('.', '/')).resolve("Driver.java"), driver);
        try (SourceCompiler compiler = new SourceCompiler()) {
            Compilation compilation =
                    compiler.compile(copy, TestLibraries.ofThisProcess().main(), classes);
            if (!compilation.succeeded()) {
                throw new IllegalStateException(sources + " does not compile: " + compilation.problems());
            }
        }
        return new CompiledAnswer(sources.getFileName().toString(), driverPackage + ".Driver", classes);
    }

    /** The command that starts a class of this answer or of this module in a JVM of its own. */
    List<String> java(List<String> options, String mainClass, String... arguments) {
        return java(classes + File.pathSeparator, options, mainClass, arguments);
    }

    /** The command that starts a class of this module in a JVM of its own, without any answer. */
    static List<String> javaAlone(List<String> options, String mainClass, String... arguments) {
        return java("", options, mainClass, arguments);
    }

    private static List<String> java(String first, List<String> options, String mainClass, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", first + System.getProperty("java.class.path"), mainClass));
        command.addAll(List.of(arguments));
        return command;
    }

    /** A new driver, in this process. */
    <T> T load(Class<T> type) {
        try {
            URL[] urls = {classes.toUri().toURL()};
            ClassLoader loader = new URLClassLoader(urls, CompiledAnswer.class.getClassLoader());
            return type.cast(loader.loadClass(driver).getConstructor().newInstance());
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
