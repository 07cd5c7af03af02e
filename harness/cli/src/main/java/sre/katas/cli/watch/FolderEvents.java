package sre.katas.cli.watch;

import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What the file system tells of a folder and all below it: that something has happened, no more. */
final class FolderEvents implements AutoCloseable {

    private final DirectoryWatcher watcher;
    private final ExecutorService thread;

    private FolderEvents(DirectoryWatcher watcher, ExecutorService thread) {
        this.watcher = watcher;
        this.thread = thread;
    }

    /**
     * Begins to listen; when this returns, no later change is missed where the file system tells of them.
     *
     * @throws IOException if the folder cannot be watched
     */
    static FolderEvents of(Path folder, Runnable onEvent) throws IOException {
        ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
            Thread made = new Thread(task, "kata-events");
            made.setDaemon(true);
            return made;
        });
        DirectoryWatcher watcher = DirectoryWatcher.builder()
                .path(folder)
                .fileHashing(false)
                .listener(event -> onEvent.run())
                .build();
        watcher.watchAsync(thread);
        return new FolderEvents(watcher, thread);
    }

    @Override
    public void close() {
        try {
            watcher.close();
        } catch (IOException e) {
            // It was to stop, and it has.
        }
        thread.shutdownNow();
    }
}
