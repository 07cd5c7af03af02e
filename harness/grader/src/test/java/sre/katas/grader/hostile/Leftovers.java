package sre.katas.grader.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What gradings by this JVM have left behind: processes, threads, folders, ports. Reads proc(5) where there is one. */
final class Leftovers {

    /** One worker that served last, one spare, and one that is being put away. */
    private static final int MOST_WARM = 3;

    private Leftovers() {}

    /** Nothing but warm workers is there. */
    static void expectOnlyWarmWorkers() {
        eventually(
                "processes that are no workers",
                () -> marked().filter(line -> !isWorker(line)).toList());
        eventually("workers beyond the warm ones", () -> beyond(MOST_WARM, workers()));
        eventually("folders beyond those of the warm workers", () -> beyond(MOST_WARM, folders()));
        eventually("threads that read from a worker", () -> threads("kata-reader"));
        eventually("threads beyond those of the warm workers", () -> beyond(MOST_WARM, threads("kata-output")));
    }

    /** After the last grading: nothing at all. */
    static void expectNone() {
        eventually("processes", () -> marked().toList());
        eventually("folders", Leftovers::folders);
        eventually("threads", () -> threads("kata-"));
    }

    static void expectFree(int port) {
        eventually("port in use", () -> isFree(port) ? List.of() : List.of(Integer.toString(port)));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** A process that was killed takes a moment to go. */
    private static void eventually(String what, Supplier<List<String>> left) {
        await().atMost(1, TimeUnit.MINUTES)
                .untilAsserted(
                        () -> assertThat(left.get()).as("left behind: %s", what).isEmpty());
    }

    private static List<String> beyond(int most, List<String> found) {
        return found.size() > most ? found : List.of();
    }

    private static boolean isWorker(String commandLine) {
        return commandLine.contains("sre.katas.worker.Main");
    }

    private static List<String> workers() {
        return marked().filter(line -> isWorker(line) && !line.startsWith("unshare"))
                .toList();
    }

    /** Command lines of all processes that carry the mark of a worker that this JVM has started. */
    private static Stream<String> marked() {
        String mark = "KATA_WORKER=" + ProcessHandle.current().pid() + "-";
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes
                    .filter(path -> path.getFileName().toString().matches("\\d+"))
                    .filter(path -> text(path.resolve("environ")).contains(mark))
                    .map(path -> text(path.resolve("cmdline")).replace('\0', ' '))
                    .filter(line -> !line.isEmpty())
                    .toList()
                    .stream();
        } catch (IOException e) {
            return Stream.of();
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    private static List<String> folders() {
        String mark = "kata-" + ProcessHandle.current().pid() + "-";
        try (Stream<Path> entries = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return entries.map(Path::toString)
                    .filter(path -> path.contains(mark))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the temporary folder", e);
        }
    }

    private static List<String> threads(String beginning) {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith(beginning))
                .toList();
    }
}
