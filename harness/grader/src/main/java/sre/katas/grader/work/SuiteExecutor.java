package sre.katas.grader.work;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sre.katas.worker.protocol.Frame;

/**
 * Runs a suite to its end, whatever the attempt does: when a worker has to be ended, the running
 * test gets its verdict and a fresh worker runs the rest. The number of workers is bounded.
 */
public final class SuiteExecutor {

    private final WorkerPool pool;

    public SuiteExecutor(WorkerPool pool) {
        this.pool = pool;
    }

    /**
     * Finds the tests without running any.
     *
     * @throws WorkerException if the worker fails, or a test class cannot be loaded
     */
    public List<String> discover(SuiteRequest request) {
        Tally tally = new Tally();
        Worker worker = pool.acquire(request.spec());
        boolean clean = false;
        try {
            clean = new WorkerRun(
                            worker,
                            request,
                            tally,
                            Deadline.after(request.limits().suite(), pool.clock()),
                            pool.clock())
                    .execute(frame(request, List.of(), true))
                    .clean();
        } finally {
            pool.release(worker, clean);
        }
        if (tally.plan() == null) {
            throw new WorkerException("the tests cannot be loaded: " + tally.broken());
        }
        return List.copyOf(tally.plan());
    }

    /**
     * Runs the suite.
     *
     * @throws WorkerException if no worker can be started
     */
    public SuiteOutcome run(SuiteRequest request) {
        Tally tally = new Tally();
        Deadline suite = Deadline.after(request.limits().suite(), pool.clock());
        String javaVersion = "";
        for (int started = 0; started < request.mostWorkers() && !tally.complete(); started++) {
            Worker worker = pool.acquire(request.spec());
            javaVersion = worker.javaVersion();
            boolean clean = false;
            try {
                WorkerRun run = new WorkerRun(worker, request, tally, suite, pool.clock());
                clean = run.execute(frame(request, tally.dealtWith(), false)).clean();
            } finally {
                pool.release(worker, clean);
            }
            if (suite.passed() || (tally.plan() == null && tally.hopeless())) {
                break;
            }
        }
        tally.settle();
        return outcome(request, tally, suite, javaVersion);
    }

    private static Frame.Run frame(SuiteRequest request, List<String> dealtWith, boolean discoverOnly) {
        List<String> excluded = new ArrayList<>(request.leftOut());
        excluded.addAll(dealtWith);
        return new Frame.Run(
                request.classPath().stream().map(Object::toString).toList(),
                request.classes(),
                excluded,
                request.properties(),
                request.shuffle(),
                discoverOnly);
    }

    private static SuiteOutcome outcome(SuiteRequest request, Tally tally, Deadline suite, String javaVersion) {
        if (tally.plan() == null) {
            throw new WorkerException("the suite could not be started: " + tally.broken());
        }
        Map<String, UnitOutcome> outcomes = new LinkedHashMap<>(tally.outcomes());
        String reason = suite.passed()
                ? "the time of the whole suite, " + suite.words() + ", was used up before"
                : "too many workers had to be ended before (" + request.mostWorkers() + ")";
        tally.plan().forEach(unit -> outcomes.computeIfAbsent(unit, name -> UnitOutcome.notRun(name, reason)));
        return new SuiteOutcome(List.copyOf(tally.plan()), outcomes, new ArrayList<>(tally.notes()), javaVersion);
    }
}
