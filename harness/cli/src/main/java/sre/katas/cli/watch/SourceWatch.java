package sre.katas.cli.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import sre.katas.grader.catalog.SourceTree;
import sre.katas.grader.history.Snapshot;

/**
 * Tells of every change of a kata's sources, by content: a save by rename, a delete and re-create
 * count; a touch does not. It listens to the file system, and looks by itself now and then: what the
 * file system did not tell of is found all the same, and from then on it looks often, and says so.
 */
final class SourceWatch implements AutoCloseable {

    /** How long a save may take between its steps, such as truncate and write. */
    private static final long SETTLE_MILLIS = 8;

    private static final long LONGEST_SETTLE_MILLIS = 80;
    private static final long EMPTY_MILLIS = 150;
    private static final long HEARTBEAT_MILLIS = 1000;
    private static final long POLL_MILLIS = 100;
    private static final long LATE_EVENT_MILLIS = 250;

    private final Path sources;
    private final Consumer<Snapshot> onChange;
    private final Consumer<String> onNotice;
    private final BlockingQueue<Boolean> events = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::run, "kata-sources");
    private final @Nullable FolderEvents folder;
    private String seenHash = "";
    private String seenStamp = "";
    private boolean polling;
    private volatile boolean closed;

    /**
     * Begins with the sources as they are, which are told at once.
     *
     * @param sources the root of their packages
     * @param listen whether to ask the file system for events; tests leave it out
     * @param onChange takes the sources after each change, on a thread of this object
     * @param onNotice takes what the learner should know
     */
    SourceWatch(Path sources, boolean listen, Consumer<Snapshot> onChange, Consumer<String> onNotice) {
        this.sources = sources;
        this.onChange = onChange;
        this.onNotice = onNotice;
        this.folder = listen ? listen() : null;
        this.polling = listen && folder == null;
        this.thread.setDaemon(true);
        this.thread.start();
    }

    /** The folder above is watched: the sources' own may be deleted and made again. */
    private @Nullable FolderEvents listen() {
        Path above = Objects.requireNonNull(sources.toAbsolutePath().getParent());
        try {
            Files.createDirectories(above);
            return FolderEvents.of(above, () -> events.add(true));
        } catch (IOException | RuntimeException e) {
            notice();
            return null;
        }
    }

    private void notice() {
        onNotice.accept("this file system does not tell of changes: looking every " + POLL_MILLIS + " ms instead");
    }

    private void run() {
        try {
            look();
            while (!closed) {
                Boolean event = events.poll(polling ? POLL_MILLIS : HEARTBEAT_MILLIS, TimeUnit.MILLISECONDS);
                if (event != null) {
                    settle();
                    look();
                } else if (!stamp().equals(seenStamp)) {
                    found();
                }
            }
        } catch (InterruptedException e) {
            // Closed.
        }
    }

    /** A change that no event told of, unless the event is only late. */
    private void found() throws InterruptedException {
        if (!polling && events.poll(LATE_EVENT_MILLIS, TimeUnit.MILLISECONDS) == null && look()) {
            polling = true;
            notice();
        } else {
            settle();
            look();
        }
    }

    private void settle() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_SETTLE_MILLIS);
        while (events.poll(SETTLE_MILLIS, TimeUnit.MILLISECONDS) != null && System.nanoTime() < end) {
            events.clear();
        }
    }

    /** Tells of the sources if they are not those told last. */
    private boolean look() throws InterruptedException {
        try {
            seenStamp = stamp();
            Snapshot now = Snapshot.of(sources);
            if (now.isEmpty() && !seenHash.isEmpty()) {
                // Deleted, perhaps to be made again in a moment.
                TimeUnit.MILLISECONDS.sleep(EMPTY_MILLIS);
                now = Snapshot.of(sources);
            }
            if (now.hash().equals(seenHash)) {
                return false;
            }
            seenHash = now.hash();
            onChange.accept(now);
            return true;
        } catch (UncheckedIOException e) {
            // Half of a save was there: the other half comes with an event of its own, or the heartbeat finds it.
            seenStamp = "";
            return false;
        }
    }

    /** Names, sizes and times of the files: cheap to compare. */
    private String stamp() {
        StringBuilder stamp = new StringBuilder();
        try {
            for (Path file : SourceTree.files(sources)) {
                stamp.append(file).append(' ').append(Files.size(file)).append(' ');
                stamp.append(Files.getLastModifiedTime(file).toMillis()).append('\n');
            }
        } catch (IOException | UncheckedIOException e) {
            stamp.append("changing");
        }
        return stamp.toString();
    }

    /** Ends; nothing is told any more when this returns, but what is being told at this moment. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        if (folder != null) {
            folder.close();
        }
    }
}
