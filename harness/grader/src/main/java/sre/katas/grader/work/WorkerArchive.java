package sre.katas.grader.work;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import sre.katas.grader.compile.Libraries;

/**
 * An archive of the classes of workers, which halves the time in which they start. It lies beside
 * the worker's jar, one for each Java, and covers the jars with which the class path begins. Without
 * one, workers start as they would anyway: java(1), {@code -XX:SharedArchiveFile}.
 */
public final class WorkerArchive {

    /**
     * What every worker's JVM is started with, and so the one that makes the archive. Suites are short,
     * and each run brings its classes anew: C2 would cost more than it can give back.
     */
    static final List<String> JVM =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xshare:auto");

    private static final int LONGEST_SECONDS = 120;

    private WorkerArchive() {}

    /** The archive for workers with this class path; empty if there is none. */
    static Optional<Path> of(List<Path> classPath) {
        return place(classPath).filter(Files::isRegularFile);
    }

    private static Optional<Path> place(List<Path> classPath) {
        String name = "java-" + System.getProperty("java.version") + ".jsa";
        return classPath.stream().findFirst().filter(WorkerArchive::isWorker).map(jar -> jar.resolveSibling(name));
    }

    /** Makes one with the Java that runs this. If it cannot be made there is none: nothing depends on it. */
    public static void make(List<Path> classPath) {
        Optional<Path> place = place(classPath);
        if (place.isPresent()) {
            try {
                make(jars(classPath), place.get());
            } catch (IOException e) {
                // A folder that cannot be written, a disk that is full: workers start without it.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void make(List<Path> jars, Path archive) throws IOException, InterruptedException {
        Path made = Files.createTempFile(archive.getParent(), "archive", ".jsa");
        try {
            // It is written only where there is no file.
            Files.delete(made);
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString()));
            command.addAll(JVM);
            command.addAll(List.of(
                    "-Xlog:disable",
                    "-XX:ArchiveClassesAtExit=" + made,
                    "-cp",
                    jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                    "sre.katas.worker.AllClasses"));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            if (ended && process.exitValue() == 0 && Files.isRegularFile(made)) {
                Files.move(made, archive, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private static List<Path> jars(List<Path> classPath) {
        return classPath.stream().takeWhile(Libraries::isJar).toList();
    }

    private static boolean isWorker(Path path) {
        return Libraries.isJar(path) && path.getFileName().toString().startsWith("worker-");
    }
}
