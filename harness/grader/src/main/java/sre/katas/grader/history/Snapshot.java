package sre.katas.grader.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import sre.katas.grader.catalog.SourceTree;

/**
 * A folder of sources as it was, byte for byte.
 *
 * @param files content by path below the folder, with {@code /} between names
 */
public record Snapshot(SortedMap<String, byte[]> files) {

    private static final long MOST_BYTES = 16L << 20;

    /**
     * Reads all regular files of a folder; none if there is no such folder.
     *
     * @throws UncheckedIOException if one cannot be read
     */
    public static Snapshot of(Path folder) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Path file : SourceTree.files(folder)) {
            try {
                files.put(name(folder, file), Files.readAllBytes(file));
            } catch (NoSuchFileException e) {
                // An editor has just renamed it away: the next save brings it.
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file, e);
            }
        }
        return new Snapshot(files);
    }

    /**
     * What the history keeps of a folder that is graded: files that cannot be read, and what goes
     * beyond {@value #MOST_BYTES} bytes, are left out, since a grading must not fail for its history.
     */
    public static Snapshot forGrading(Path folder) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        long bytes = 0;
        try {
            for (Path file : SourceTree.files(folder)) {
                bytes += Files.size(file);
                if (bytes <= MOST_BYTES) {
                    files.put(name(folder, file), Files.readAllBytes(file));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // The grading itself meets the same, and its verdict says so.
        }
        return new Snapshot(files);
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    public boolean isEmpty() {
        return files.isEmpty();
    }

    /** SHA-256 over paths and contents. */
    public String hash() {
        MessageDigest digest = sha256();
        files.forEach((path, content) -> {
            digest.update((path + "\0" + content.length + "\0").getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    static String hash(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    /**
     * Makes the folder hold these files and no others; each file changes in one step.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public void writeTo(Path folder) {
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                write(inside(folder, file.getKey()), file.getValue());
            }
            for (Path file : SourceTree.files(folder)) {
                if (!files.containsKey(name(folder, file))) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the sources to " + folder, e);
        }
    }

    private static Path inside(Path folder, String name) throws IOException {
        Path target = folder.resolve(name).normalize();
        if (!target.startsWith(folder.normalize()) || name.isEmpty()) {
            throw new IOException("\"" + name + "\" leads out of the folder");
        }
        return target;
    }

    private static void write(Path target, byte[] content) throws IOException {
        Files.createDirectories(target.getParent());
        Path fresh = Files.createTempFile(target.getParent(), ".restoring", "");
        try {
            Files.write(fresh, content);
            keepPermissions(target, fresh);
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** A temporary file is its owner's alone; a source is as readable as it was, or as any new file. */
    private static void keepPermissions(Path target, Path fresh) throws IOException {
        if (!Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
            return;
        }
        Path model = Files.exists(target) ? target : null;
        Files.setPosixFilePermissions(
                fresh,
                model == null
                        ? java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--")
                        : Files.getPosixFilePermissions(model));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
