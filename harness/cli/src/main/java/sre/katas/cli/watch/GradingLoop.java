package sre.katas.cli.watch;

import java.util.ArrayDeque;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.grade.AttemptVerdict;
import sre.katas.grader.grade.Cancellation;
import sre.katas.grader.grade.GradeRequest;
import sre.katas.grader.grade.Grader;
import sre.katas.grader.grade.Seeds;
import sre.katas.grader.grade.Verdict;
import sre.katas.grader.work.Conditions;

/** Grades what was saved last: a save gives up the grading of the one before. */
final class GradingLoop implements AutoCloseable {

    /** Takes the verdict on the latest sources, on the loop's thread. */
    interface Listener {
        void graded(Kata kata, Save save, Verdict verdict);
    }

    private record Job(Kata kata, Save save, Cancellation cancellation) {}

    private final Supplier<Grader> graders;
    private final Function<Kata, OptionalLong> seeds;
    private final Listener listener;
    private final Queue<Consumer<Grader>> tasks = new ArrayDeque<>();
    private final Thread thread = new Thread(this::run, "kata-grading");
    private @Nullable Job waiting;
    private @Nullable Job running;
    private boolean closed;
    private @Nullable Verdict last;

    /**
     * @param graders makes the grader, on the loop's thread; the loop closes it
     * @param seeds the seed that a kata's cases must have now, if one is set
     */
    GradingLoop(Supplier<Grader> graders, Function<Kata, OptionalLong> seeds, Listener listener) {
        this.graders = graders;
        this.seeds = seeds;
        this.listener = listener;
        this.thread.setDaemon(true);
        this.thread.start();
    }

    /** Grades these sources as soon as can be; whatever was asked for before is given up. */
    synchronized void submit(Kata kata, Save save) {
        if (running != null) {
            running.cancellation().cancel();
        }
        waiting = new Job(kata, save, new Cancellation());
        notifyAll();
    }

    /** Does this with the warm grader, after what is running and before what waits. */
    synchronized void submit(Consumer<Grader> task) {
        tasks.add(task);
        notifyAll();
    }

    private void run() {
        try (Grader grader = graders.get()) {
            for (Job job = next(grader); job != null; job = next(grader)) {
                Verdict verdict = grader.grade(request(job), job.cancellation());
                if (done(job)) {
                    last = verdict;
                    listener.graded(job.kata(), job.save(), verdict);
                }
            }
        }
    }

    private @Nullable Job next(Grader grader) {
        for (Consumer<Grader> task = await(); task != null; task = await()) {
            task.accept(grader);
        }
        return take();
    }

    /** Waits until there is something to do: a task, or null if it is a job or the end. */
    private synchronized @Nullable Consumer<Grader> await() {
        try {
            while (tasks.isEmpty() && waiting == null && !closed) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
        return closed ? null : tasks.poll();
    }

    private synchronized @Nullable Job take() {
        running = closed ? null : waiting;
        waiting = null;
        return running;
    }

    /** Whether the verdict is on the latest sources still. */
    private synchronized boolean done(Job job) {
        running = null;
        return !job.cancellation().cancelled() && !closed;
    }

    /** The seed of a sitting, or one that stays until its failure is mended. */
    private GradeRequest request(Job job) {
        Verdict before = last;
        long kept = before != null
                        && before.kata().equals(job.kata().id())
                        && before.verdict() == AttemptVerdict.IN_PROGRESS
                ? Seeds.parse(before.seed())
                : Seeds.fresh();
        long seed = seeds.apply(job.kata()).orElse(kept);
        return new GradeRequest(job.kata(), job.kata().attemptSources(), seed, 0, Set.of(), Conditions.NORMAL);
    }

    /** Gives up what is running, and waits until its worker has ended. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            if (running != null) {
                running.cancellation().cancel();
            }
            notifyAll();
        }
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
