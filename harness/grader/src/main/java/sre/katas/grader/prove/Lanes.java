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
        List<Function<Compiled, List<Trial>>> timed = new ArrayList<>();
        for (Task task : tasks) {
            timed.add(lane -> timed(task, lane));
        }
        return all(timed).stream().flatMap(List::stream).toList();
    }

    private static List<Trial> timed(Task task, Compiled lane) {
        long start = System.nanoTime();
        int before = lane.gradings();
        List<Trial> trials = new ArrayList<>(task.apply(lane));
        if (!trials.isEmpty()) {
            trials.set(0, trials.get(0).took(lane.gradings() - before, (System.nanoTime() - start) / 1_000_000));
        }
        return trials;
    }

    /** Does all jobs, and returns what they return in the order of the jobs. */
    <R> List<R> all(List<Function<Compiled, R>> jobs) {
        List<Future<R>> futures = new ArrayList<>();
        for (Function<Compiled, R> job : jobs) {
            futures.add(threads.submit(() -> onFreeLane(job)));
        }
        List<R> results = new ArrayList<>();
        for (Future<R> future : futures) {
            results.add(outcome(future));
        }
        return results;
    }

    private <R> R onFreeLane(Function<Compiled, R> job) throws InterruptedException {
        Compiled lane = free.take();
        try {
            return job.apply(lane);
        } finally {
            free.add(lane);
        }
    }

    private static <R> R outcome(Future<R> future) {
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
