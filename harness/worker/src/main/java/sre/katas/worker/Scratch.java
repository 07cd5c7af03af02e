package sre.katas.worker;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The worker's own folder: empty before each run, whatever the run before has left there. */
final class Scratch {

    private final Path folder;

    Scratch(Path folder) {
        this.folder = folder;
    }

    /** Empties it; false if that cannot be done, or if it is gone: then this process has no working directory any more. */
    boolean clear() {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        boolean cleared = true;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                cleared &= delete(entry.toFile());
            }
        } catch (IOException e) {
            return false;
        }
        return cleared;
    }

    private static boolean delete(File file) {
        if (!Files.isSymbolicLink(file.toPath()) && file.isDirectory()) {
            file.setReadable(true);
            file.setExecutable(true);
            file.setWritable(true);
            File[] children = file.listFiles();
            if (children != null) {
                for (File child : children) {
                    delete(child);
                }
            }
        }
        return file.delete();
    }
}
