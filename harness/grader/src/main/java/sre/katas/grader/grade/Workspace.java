package sre.katas.grader.grade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import sre.katas.grader.catalog.Kata;

/** Where gradings keep their files: the kata's own {@code target}, or a temporary folder if that cannot be written. */
public final class Workspace {

    private Workspace() {}

    /** A folder that can be written, kept from one grading to the next where the checkout allows it. */
    public static Path of(Kata kata) {
        Path target = kata.home().resolve("target").resolve("kata");
        try {
            Files.createDirectories(target);
            if (Files.isWritable(target)) {
                return target;
            }
        } catch (IOException e) {
            // A read-only checkout: graded all the same, from a folder elsewhere.
        }
        Path elsewhere = Path.of(
                System.getProperty("java.io.tmpdir"), "sre-katas-" + System.getProperty("user.name"), kata.id());
        try {
            return Files.createDirectories(elsewhere);
        } catch (IOException e) {
            throw new UncheckedIOException("neither " + target + " nor " + elsewhere + " can be written", e);
        }
    }
}
