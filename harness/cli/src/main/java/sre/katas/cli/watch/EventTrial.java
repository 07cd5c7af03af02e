package sre.katas.cli.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tries whether a file system tells of its changes. */
public final class EventTrial {

    private static final int PATIENCE_SECONDS = 2;

    private EventTrial() {}

    /**
     * Writes a file into a folder and waits to be told.
     *
     * @throws IOException if the folder cannot be written
     */
    public static boolean seen(Path folder) throws IOException {
        Path trial = Files.createTempDirectory(folder, "trial");
        CountDownLatch told = new CountDownLatch(1);
        try (FolderEvents events = FolderEvents.of(trial, told::countDown)) {
            Files.writeString(trial.resolve("save"), "saved");
            return told.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            sre.katas.grader.compile.Folders.delete(trial);
        }
    }
}
