package sre.katas.grader.compile;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Folders that come and go with a grading. */
public final class Folders {

    /** sockaddr_un holds 108 bytes on Linux, 104 on macOS: unix(7). What comes below the folder needs three. */
    private static final int LONGEST_FOR_SOCKET = 100;

    private static final Duration STALE = Duration.ofHours(1);
    private static final Pattern TEMPORARY = Pattern.compile("kata-(\\d{1,18})-[a-z]+-\\d+");
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();
    private static final Set<Path> SWEPT = ConcurrentHashMap.newKeySet();
    private static final int MOST_ATTEMPTS = 50;
    private static final long BETWEEN_ATTEMPTS_NANOS = 20_000_000;
    private static boolean leaving;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Folders::leave, "kata-folders"));
    }

    private Folders() {}

    /**
     * A new temporary folder that is gone when this JVM ends, if not before.
     *
     * @throws UncheckedIOException if none can be made
     */
    public static Path temporary(String kind) {
        return make(Path.of(System.getProperty("java.io.tmpdir")), kind);
    }

    /** The same, where a Unix-domain socket in it has a path that is short enough. */
    public static Path forSocket(String kind) {
        Path folder = temporary(kind);
        Path elsewhere = Path.of("/tmp");
        if (folder.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_FOR_SOCKET
                || !Files.isDirectory(elsewhere)) {
            return folder;
        }
        deleteQuietly(folder);
        return make(elsewhere, kind);
    }

    private static Path make(Path parent, String kind) {
        try {
            sweep(parent);
            String name = "kata-" + ProcessHandle.current().pid() + "-" + kind + "-";
            synchronized (OURS) {
                if (leaving) {
                    throw new IOException("this process is going down");
                }
                Path folder = Files.createTempDirectory(parent, name).toRealPath();
                OURS.add(folder);
                return folder;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a temporary folder: " + e.getMessage(), e);
        }
    }

    /** Once: deletes what graders that were killed have left, long enough ago that nobody can be using it. */
    private static void sweep(Path parent) throws IOException {
        if (SWEPT.add(parent)) {
            deleteStale(parent, name -> {
                Matcher matcher = TEMPORARY.matcher(name);
                return matcher.matches()
                        && ProcessHandle.of(Long.parseLong(matcher.group(1))).isEmpty();
            });
        }
    }

    /** Deletes what can be deleted of a folder, also where an attempt has taken away the right to; throws nothing. */
    public static void deleteQuietly(Path folder) {
        try {
            Files.walkFileTree(folder, new Deletion());
        } catch (IOException | RuntimeException e) {
            // Litter in the temporary folder: no verdict may hang on that.
        }
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            OURS.remove(folder);
        }
    }

    /** A worker that is being ended at this moment may still write: hence more than one try. */
    private static void leave() {
        synchronized (OURS) {
            leaving = true;
        }
        for (int attempt = 0; attempt < MOST_ATTEMPTS && !OURS.isEmpty(); attempt++) {
            List.copyOf(OURS).forEach(Folders::deleteQuietly);
            if (!OURS.isEmpty()) {
                LockSupport.parkNanos(BETWEEN_ATTEMPTS_NANOS);
            }
        }
    }

    /** Deletes a folder and all below it; follows no link; what is gone already is no error. */
    public static void delete(Path folder) {
        deleteQuietly(folder);
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new UncheckedIOException("cannot delete " + folder, new IOException("something in it is held"));
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            open(directory);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                // Not even listed: opened up and tried again, once, for then it can be.
                open(file);
                deleteChildren(file);
            }
            delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) {
            delete(directory);
            return FileVisitResult.CONTINUE;
        }

        private static void deleteChildren(Path directory) {
            if (Files.isReadable(directory)) {
                deleteQuietly(directory);
            }
        }

        private static void open(Path directory) {
            File folder = directory.toFile();
            if (!folder.canRead() || !folder.canWrite() || !folder.canExecute()) {
                folder.setReadable(true);
                folder.setWritable(true);
                folder.setExecutable(true);
            }
        }

        private static void delete(Path path) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                // Reported as a whole by whoever must know that all is gone.
            }
        }
    }

    /** Deletes the folders whose names are so, and that nobody has used lately. */
    static void deleteStale(Path folder, Predicate<String> names) throws IOException {
        long longAgo = Instant.now().minus(STALE).toEpochMilli();
        List<Path> old;
        try (Stream<Path> entries = Files.list(folder)) {
            old = entries.filter(entry -> names.test(entry.getFileName().toString()))
                    .filter(entry -> entry.toFile().lastModified() < longAgo)
                    .toList();
        }
        old.forEach(Folders::deleteQuietly);
    }

    /** The latest change of a jar, or of any file in a folder of classes; 0 if it is missing. */
    static long lastModified(Path library) {
        try {
            if (!Files.isDirectory(library)) {
                return Files.exists(library)
                        ? Files.getLastModifiedTime(library).toMillis()
                        : 0;
            }
            try (Stream<Path> files = Files.walk(library)) {
                return files.filter(file -> file.toString().endsWith(".class"))
                        .mapToLong(file -> file.toFile().lastModified())
                        .max()
                        .orElse(0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + library, e);
        }
    }
}
