package sre.katas.grader.work;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Processes that an attempt has started, found by a mark in the environment that they inherit: a
 * child that made itself a session of its own is nobody's descendant any more. Reads proc(5); where
 * there is none, or for a child that cleared its environment, it finds nothing.
 */
final class Strays {

    /** The variable of the environment that holds the mark. */
    static final String VARIABLE = "KATA_WORKER";

    private static final Path PROCESSES = Path.of("/proc");
    private static final int MOST_ROUNDS = 20;

    private final String mark;

    Strays(String mark) {
        this.mark = VARIABLE + "=" + mark;
    }

    /** Ends all but these, and those that they start meanwhile; whether there were any. */
    boolean end(List<Long> spared) {
        List<ProcessHandle> found = find(spared);
        boolean any = !found.isEmpty();
        for (int round = 0; round < MOST_ROUNDS && !found.isEmpty(); round++) {
            found.forEach(ProcessHandle::destroyForcibly);
            found = find(spared);
        }
        return any;
    }

    private List<ProcessHandle> find(List<Long> spared) {
        if (!Files.isDirectory(PROCESSES)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(PROCESSES)) {
            return entries.filter(Strays::isProcess)
                    .filter(this::isMarked)
                    .map(entry -> Long.parseLong(entry.getFileName().toString()))
                    .filter(pid -> !spared.contains(pid))
                    .map(ProcessHandle::of)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean isProcess(Path entry) {
        return Character.isDigit(entry.getFileName().toString().charAt(0));
    }

    private boolean isMarked(Path process) {
        try {
            byte[] environment = Files.readAllBytes(process.resolve("environ"));
            return (new String(environment, StandardCharsets.ISO_8859_1) + "\0").contains(mark + "\0");
        } catch (IOException e) {
            // Another user's, or gone.
            return false;
        }
    }
}
