package sre.katas.grader.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sre.katas.grader.catalog.Limits;
import sre.katas.grader.trial.TrialLibraries;

/** An archive of loaded classes: made by a real JVM, and used by real workers. */
class WorkerArchiveTest {

    private static final Path JAVA = Path.of(System.getProperty("java.home"));

    @TempDir
    private Path home;

    @Test
    void aWorkerTakesItsClassesFromTheArchive() throws IOException, InterruptedException {
        List<Path> classPath = classPath();

        WorkerArchive.make(classPath);

        assertThat(WorkerArchive.of(classPath))
                .hasValueSatisfying(archive -> assertThat(archive)
                        .hasParent(home)
                        .hasFileName("java-" + System.getProperty("java.version") + ".jsa"));
        assertThat(home.toFile().list()).hasSize(2);
        assertThat(classesOfAWorker(classPath))
                .contains("sre.katas.worker.WarmUp source: shared objects file (top)")
                .contains("org.junit.platform.launcher.core.DefaultLauncher source: shared objects file (top)");
        try (Worker worker = start(classPath)) {
            assertThat(worker.fit()).isTrue();
        }
    }

    @Test
    void anArchiveThatDoesNotFitIsPassedOver() throws IOException {
        List<Path> classPath = classPath();
        Files.writeString(home.resolve("java-" + System.getProperty("java.version") + ".jsa"), "no archive");

        try (Worker worker = start(classPath)) {
            assertThat(worker.fit()).isTrue();
            assertThat(worker.output().text()).isEmpty();
        }
    }

    @Test
    void thereIsNoneBesideOtherJarsOrAFolder() {
        List<Path> others = new ArrayList<>(TrialLibraries.find().forWorker());
        others.remove(TrialLibraries.find().worker().get(0));

        WorkerArchive.make(others);

        assertThat(WorkerArchive.of(others)).isEmpty();
        assertThat(WorkerArchive.of(List.of())).isEmpty();
    }

    private static Worker start(List<Path> classPath) {
        return new WorkerStarter(Isolation.available())
                .start(new WorkerSpec(JAVA, classPath, Limits.DEFAULT, false, Fence.NONE));
    }

    /** Which classes a JVM like a worker's loads, and from where. */
    private String classesOfAWorker(List<Path> classPath) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(new WorkerSpec(JAVA, classPath, Limits.DEFAULT, false, Fence.NONE).java(home));
        command.set(command.size() - 1, "sre.katas.worker.AllClasses");
        command.add(1, "-Xlog:class+load:file=" + home.resolve("classes.log") + ":none");
        command.remove("-Xlog:disable");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).isZero();
        return Files.readString(home.resolve("classes.log"));
    }

    /** As the command line's: the worker as a jar, before all else. */
    private List<Path> classPath() throws IOException {
        List<Path> all = new ArrayList<>(TrialLibraries.find().forWorker());
        Path worker = TrialLibraries.find().worker().get(0);
        all.remove(worker);
        all.add(0, Files.isDirectory(worker) ? jar(worker) : Files.copy(worker, home.resolve("worker-1.jar")));
        return all;
    }

    private Path jar(Path folder) throws IOException {
        Path jar = home.resolve("worker-1.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(file -> add(entries, folder, file));
        }
        return jar;
    }

    private static void add(JarOutputStream entries, Path folder, Path file) {
        try {
            entries.putNextEntry(new JarEntry(folder.relativize(file).toString()));
            Files.copy(file, entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
