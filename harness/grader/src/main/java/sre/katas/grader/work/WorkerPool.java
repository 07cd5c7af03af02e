package sre.katas.grader.work;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Workers that are warm. One that ended its run clean serves the next run of the same spec; one that
 * did not is replaced. On demand, one spare is always starting in the background.
 */
public final class WorkerPool implements AutoCloseable {

    private static final int MOST_IDLE = 2;

    private final WorkerStarter starter;
    private final boolean keepSpare;
    private final Deque<Worker> idle = new ArrayDeque<>();
    private final Set<Worker> busy = new HashSet<>();
    private final ExecutorService background = Executors.newSingleThreadExecutor(WorkerPool::daemon);
    private final Thread atExit = new Thread(this::killAll, "kata-pool-exit");
    private final RunningClock clock = new RunningClock();
    private @Nullable CompletableFuture<Worker> spare;
    private @Nullable WorkerSpec spareSpec;
    private boolean closed;

    /**
     * @param isolation what contains the workers
     * @param keepSpare whether to start the next worker before it is needed
     */
    public WorkerPool(Isolation isolation, boolean keepSpare) {
        this(new WorkerStarter(isolation), keepSpare);
    }

    WorkerPool(WorkerStarter starter, boolean keepSpare) {
        this.starter = starter;
        this.keepSpare = keepSpare;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    RunningClock clock() {
        return clock;
    }

    /** Starts a worker in the background, for a run that is about to come. */
    public synchronized void prepare(WorkerSpec spec) {
        if (closed
                || spare != null
                || idle.stream().anyMatch(worker -> worker.spec().equals(spec))) {
            return;
        }
        spareSpec = spec;
        spare = CompletableFuture.supplyAsync(() -> starter.start(spec), background);
    }

    /**
     * A worker of this spec that serves nobody else until {@link #release}.
     *
     * @throws WorkerException if none can be started, tried twice
     */
    Worker acquire(WorkerSpec spec) {
        Worker worker = fromIdle(spec);
        if (worker == null) {
            worker = fromSpare(spec);
        }
        if (worker == null) {
            worker = startTwice(spec);
        }
        synchronized (this) {
            busy.add(worker);
        }
        if (keepSpare) {
            prepare(spec);
        }
        return worker;
    }

    private Worker startTwice(WorkerSpec spec) {
        try {
            return starter.start(spec);
        } catch (WorkerException e) {
            return starter.start(spec);
        }
    }

    private synchronized @Nullable Worker fromIdle(WorkerSpec spec) {
        for (Worker worker : idle) {
            if (worker.spec().equals(spec)) {
                idle.remove(worker);
                if (worker.fit()) {
                    return worker;
                }
                putAway(worker);
                return null;
            }
        }
        return null;
    }

    private @Nullable Worker fromSpare(WorkerSpec spec) {
        CompletableFuture<Worker> coming;
        synchronized (this) {
            if (spare == null || !spec.equals(spareSpec)) {
                return null;
            }
            coming = spare;
            spare = null;
        }
        try {
            Worker worker = coming.get();
            if (worker.fit()) {
                return worker;
            }
            putAway(worker);
            return null;
        } catch (ExecutionException e) {
            return null;
        } catch (InterruptedException e) {
            coming.thenAccept(Worker::close);
            Thread.currentThread().interrupt();
            throw new WorkerException("interrupted while a worker started", e);
        }
    }

    private void putAway(Worker worker) {
        CompletableFuture.runAsync(worker::close, background);
    }

    /** Gives a worker back; it is ended unless it is clean and fit. */
    void release(Worker worker, boolean clean) {
        Worker surplus = null;
        synchronized (this) {
            busy.remove(worker);
            if (clean && worker.fit() && !closed) {
                idle.addFirst(worker);
                surplus = idle.size() > MOST_IDLE ? idle.removeLast() : null;
            } else {
                surplus = worker;
            }
        }
        if (surplus != null) {
            surplus.close();
        }
    }

    /** Ends every worker, the spare too. */
    @Override
    public void close() {
        CompletableFuture<Worker> coming;
        synchronized (this) {
            closed = true;
            coming = spare;
            spare = null;
        }
        starter.abandon();
        if (coming != null) {
            coming.thenAccept(Worker::close).exceptionally(e -> null).join();
        }
        background.shutdown();
        killAll();
        awaitBackground();
        clock.close();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The JVM is going down: the hook is running already.
        }
    }

    private void awaitBackground() {
        try {
            background.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void killAll() {
        Set<Worker> all;
        CompletableFuture<Worker> coming;
        synchronized (this) {
            closed = true;
            all = new HashSet<>(idle);
            all.addAll(busy);
            idle.clear();
            busy.clear();
            coming = spare;
        }
        starter.abandon();
        all.forEach(Worker::close);
        if (coming != null) {
            coming.thenAccept(Worker::close);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "kata-pool");
        thread.setDaemon(true);
        return thread;
    }
}
