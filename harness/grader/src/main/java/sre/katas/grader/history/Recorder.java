package sre.katas.grader.history;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Stores gradings in the background, in order: a verdict is shown before it is stored, and a history
 * that cannot be used never hides one.
 */
public final class Recorder implements AutoCloseable {

    private static final int CLOSE_SECONDS = 30;

    private final History history;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "kata-history");
        made.setDaemon(true);
        return made;
    });
    private final List<String> problems = new ArrayList<>();

    public Recorder(History history) {
        this.history = history;
        thread.execute(Recorder::warmUp);
    }

    /** Loads SQLite while the first grading is under way. */
    private static void warmUp() {
        try {
            org.sqlite.SQLiteJDBCLoader.initialize();
        } catch (Exception e) {
            // The first entry will meet the same, and say so.
        }
    }

    /** Stores an entry soon. */
    public void add(Entry entry, Snapshot sources) {
        thread.execute(() -> {
            try {
                history.add(entry, sources);
            } catch (HistoryException e) {
                problem(String.valueOf(e.getMessage()));
            }
        });
    }

    private synchronized void problem(String message) {
        if (!problems.contains(message)) {
            problems.add(message);
        }
    }

    /** What the learner should know so far: set aside, or off. */
    public synchronized List<String> problems() {
        List<String> all = new ArrayList<>(history.notices());
        all.addAll(problems);
        return List.copyOf(all);
    }

    /** Waits until everything is stored. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                problem("the history is busy: the last grading may be missing");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
