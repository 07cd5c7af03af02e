package sre.katas.grader.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/** Folders that come and go with a grading. */
public final class Folders {

    private Folders() {}

    /** Deletes a folder and all below it; follows no link; what is gone already is no error. */
    public static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                    if (e instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw e;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
                    Files.deleteIfExists(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + folder, e);
        }
    }

    /** Deletes the folders of an older cache, whose names have this beginning. */
    static void deleteOthers(Path folder, String beginning) throws IOException {
        List<Path> old;
        try (Stream<Path> entries = Files.list(folder)) {
            old = entries.filter(entry -> entry.getFileName().toString().startsWith(beginning))
                    .toList();
        }
        old.forEach(Folders::delete);
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
