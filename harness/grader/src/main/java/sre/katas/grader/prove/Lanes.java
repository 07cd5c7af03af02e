package sre.katas.grader.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import sre.katas.grader.grade.Grader;

/**
 * Several graders side by side, each with workers of its own: trials do not wait for one that spends
 * its time limit. What comes out does not depend on how many there are.
 */
final class Lanes implements AutoCloseable {

    /** Some trials of a kata. */
    interface Task extends Function<Compiled, List<Trial>> {}

    private final List<Compiled> all;
    private final BlockingQueue<Compiled> free;
    private final ExecutorService threads;

    Lanes(List<Grader> graders) {
        this.all = graders.stream().map(Compiled::new).toList();
        this.free = new ArrayBlockingQueue<>(all.size(), false, all);
        this.threads = Executors.newFixedThreadPool(all.size(), work -> {
            Thread thread = new Thread(work, "kata-proof");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Makes all, and returns the trials in the order of the tasks. */
    List<Trial> run(List<Task> tasks) {
        List<Future<List<Trial>>> futures = new ArrayList<>();
        for (Task task : tasks) {
            futures.add(threads.submit(() -> run(task)));
        }
        List<Trial> trials = new ArrayList<>();
        for (Future<List<Trial>> future : futures) {
            trials.addAll(outcome(future));
        }
        return trials;
    }

    private List<Trial> run(Task task) throws InterruptedException {
        Compiled lane = free.take();
        try {
            long start = System.nanoTime();
            List<Trial> trials = new ArrayList<>(task.apply(lane));
            if (!trials.isEmpty()) {
                trials.set(0, trials.get(0).took((System.nanoTime() - start) / 1_000_000));
            }
            return trials;
        } finally {
            free.add(lane);
        }
    }

    private static List<Trial> outcome(Future<List<Trial>> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in the middle of a proof", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        all.forEach(Compiled::close);
    }
}
