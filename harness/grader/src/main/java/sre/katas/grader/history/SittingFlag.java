package sre.katas.grader.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that is there while a sitting is open: without it no command opens the database to look for
 * one. The truth stands in the database; a flag too many costs a look, one that is lost is raised again.
 */
record SittingFlag(Path file) {

    boolean up() {
        return Files.exists(file);
    }

    void raise() {
        try {
            Files.write(file, new byte[0]);
        } catch (IOException e) {
            throw new HistoryException("the sitting is kept, but " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    void lower() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // It stays up: the next command looks in vain.
        }
    }
}
