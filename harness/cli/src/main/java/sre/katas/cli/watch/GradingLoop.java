package sre.katas.cli.watch;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.grade.AttemptVerdict;
import sre.katas.grader.grade.Cancellation;
import sre.katas.grader.grade.GradeRequest;
import sre.katas.grader.grade.Grader;
import sre.katas.grader.grade.Seeds;
import sre.katas.grader.grade.Verdict;
import sre.katas.grader.history.Snapshot;
import sre.katas.grader.work.Conditions;

/** Grades what was saved last: a save gives up the grading of the one before. */
final class GradingLoop implements AutoCloseable {

    /** Takes the verdict on the latest sources, on the loop's thread. */
    interface Listener {
        void graded(Kata kata, Snapshot sources, Verdict verdict);
    }

    private record Job(Kata kata, Snapshot sources, Cancellation cancellation) {}

    private final Supplier<Grader> graders;
    private final Listener listener;
    private final Thread thread = new Thread(this::run, "kata-grading");
    private @Nullable Job waiting;
    private @Nullable Job running;
    private boolean closed;
    private @Nullable Verdict last;

    /**
     * @param graders makes the grader, on the loop's thread; the loop closes it
     */
    GradingLoop(Supplier<Grader> graders, Listener listener) {
        this.graders = graders;
        this.listener = listener;
        this.thread.setDaemon(true);
        this.thread.start();
    }

    /** Grades these sources as soon as can be; whatever was asked for before is given up. */
    synchronized void submit(Kata kata, Snapshot sources) {
        if (running != null) {
            running.cancellation().cancel();
        }
        waiting = new Job(kata, sources, new Cancellation());
        notifyAll();
    }

    private void run() {
        try (Grader grader = graders.get()) {
            for (Job job = next(); job != null; job = next()) {
                Verdict verdict = grader.grade(request(job), job.cancellation());
                if (done(job)) {
                    last = verdict;
                    listener.graded(job.kata(), job.sources(), verdict);
                }
            }
        }
    }

    private synchronized @Nullable Job next() {
        try {
            while (waiting == null && !closed) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
        running = closed ? null : waiting;
        waiting = null;
        return running;
    }

    /** Whether the verdict is on the latest sources still. */
    private synchronized boolean done(Job job) {
        running = null;
        return !job.cancellation().cancelled() && !closed;
    }

    /** A seed stays until its failure is mended. */
    private GradeRequest request(Job job) {
        Verdict before = last;
        long seed = before != null
                        && before.kata().equals(job.kata().id())
                        && before.verdict() == AttemptVerdict.IN_PROGRESS
                ? Seeds.parse(before.seed())
                : Seeds.fresh();
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
