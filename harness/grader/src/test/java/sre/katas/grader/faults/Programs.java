package sre.katas.grader.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import sre.katas.grader.catalog.Kata;

/** Starts {@link GradeProgram}, and looks for what it has left. */
final class Programs {

    private Programs() {}

    static ProcessBuilder grade(String classPath, List<String> before, List<String> options, Kata kata, Path attempt) {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, GradeProgram.class.getName()));
        command.addAll(List.of(kata.home().toString(), attempt.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    /** Surefire's own class path is a jar that names all others. */
    static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** What it has printed, once it has ended by itself. */
    static String finish(Process process) throws IOException, InterruptedException {
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(300, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the grader did not end; it printed: " + printed);
        }
        return printed;
    }

    static void signal(String name, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
    }

    /** Processes of the workers that this grader has started, and what those have started. */
    static List<ProcessHandle> workersOf(long grader) {
        String mark = "KATA_WORKER=" + grader + "-";
        try (Stream<Path> entries = Files.list(Path.of("/proc"))) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.matches("\\d+"))
                    .filter(name -> environment(name).contains(mark))
                    .flatMap(name -> ProcessHandle.of(Long.parseLong(name)).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list processes", e);
        }
    }

    private static String environment(String pid) {
        try {
            return new String(Files.readAllBytes(Path.of("/proc", pid, "environ")), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    static List<String> foldersOf(long grader, Path temporary) {
        String mark = "kata-" + grader + "-";
        String[] names = temporary.toFile().list((folder, name) -> name.startsWith(mark));
        return names == null ? List.of() : List.of(names);
    }

    /** Copies of all that is on a class path, readable by everyone. */
    static String copies(String classPath, Path target) throws IOException {
        List<String> copied = new ArrayList<>();
        int number = 0;
        for (String entry : classPath.split(File.pathSeparator)) {
            Path from = Path.of(entry);
            Path to = target.resolve(number++ + "-" + from.getFileName());
            if (Files.exists(from)) {
                copy(from, to);
                copied.add(to.toString());
            }
        }
        return String.join(File.pathSeparator, copied);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
    }
}
