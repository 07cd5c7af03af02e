package sre.katas.worker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import sre.katas.worker.protocol.Failure;
import sre.katas.worker.protocol.Frame;
import sre.katas.worker.protocol.Status;

/** Turns JUnit's events into frames, with the invocations of one test method folded into one unit. */
final class ProgressListener implements TestExecutionListener {

    private static final class Running {
        final String unit;
        final LiveThreads threads = LiveThreads.now();
        final GlobalState state = GlobalState.now();
        final long startNanos = System.nanoTime();
        int invocations;
        boolean skipped;
        String label = "";
        String given = "";
        List<Failure> failures = List.of();

        Running(String unit) {
            this.unit = unit;
        }
    }

    private final Channel channel;
    private final Set<String> excluded;
    private final Map<String, String> unitOfId = new LinkedHashMap<>();
    private final Map<String, Running> running = new HashMap<>();
    private final Set<String> ended = new HashSet<>();
    private final Map<Thread, String> startedBy = Collections.synchronizedMap(new WeakHashMap<>());
    private final Set<String> dirt = new LinkedHashSet<>();
    private final Semaphore go = new Semaphore(0);
    private int started;
    private int finished;
    private volatile @Nullable Running current;

    ProgressListener(Channel channel, Set<String> excluded) {
        this.channel = channel;
        this.excluded = excluded;
    }

    int started() {
        return started;
    }

    int finished() {
        return finished;
    }

    /** What units have changed for all code in this JVM; put back by now. */
    List<String> dirt() {
        return List.copyOf(dirt);
    }

    /** The unit that runs now, or that has left this thread behind; empty if there is none. */
    String unitOf(Thread thread) {
        String earlier = startedBy.get(thread);
        Running now = current;
        return earlier != null ? earlier : now != null ? now.unit : "";
    }

    /** The units of the plan, in its order; remembers which identifier stands for which. */
    List<String> unitsOf(TestPlan plan) {
        plan.getRoots().forEach(root -> collect(plan, root));
        return List.copyOf(new LinkedHashSet<>(unitOfId.values()));
    }

    private void collect(TestPlan plan, TestIdentifier node) {
        Optional<String> unit = Units.of(node.getSource());
        if (unit.isPresent() && !excluded.contains(unit.get())) {
            unitOfId.put(node.getUniqueId(), unit.get());
            return;
        }
        plan.getChildren(node).forEach(child -> collect(plan, child));
    }

    @Override
    public void executionStarted(TestIdentifier node) {
        String unit = unitOfId.get(node.getUniqueId());
        if (unit != null) {
            begin(node.getUniqueId(), unit);
        } else if (node.getSource().filter(ClassSource.class::isInstance).isPresent()) {
            channel.send(new Frame.ClassStarted(((ClassSource) node.getSource().get()).getClassName()));
        }
    }

    @Override
    public void executionSkipped(TestIdentifier node, String reason) {
        Failure failure = Failures.note("skipped", reason);
        for (String id : unitsAtOrBelow(node)) {
            if (!ended.contains(id)) {
                executionStarted(id);
                finish(id, Status.SKIPPED, List.of(failure));
            }
        }
    }

    @Override
    public void executionFinished(TestIdentifier node, TestExecutionResult result) {
        String id = node.getUniqueId();
        Running own = running.get(id);
        Running enclosing = own != null ? own : enclosing(id);
        if (enclosing != null) {
            record(enclosing, node, result);
        }
        if (own != null) {
            finish(id, statusOf(own), own.failures);
        } else if (enclosing == null && result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
            failContainer(node, result);
        }
    }

    /** The Launcher gave up in the middle: the running unit fails with what it threw. */
    void abort(Throwable cause) {
        Running interrupted = current;
        if (interrupted != null) {
            running.entrySet().stream()
                    .filter(entry -> entry.getValue() == interrupted)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .ifPresent(id -> finish(id, Status.FAILED, Failures.describe(cause)));
        }
    }

    private void record(Running unit, TestIdentifier node, TestExecutionResult result) {
        if (node.isTest()) {
            unit.invocations++;
        }
        if (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL || !unit.failures.isEmpty()) {
            return;
        }
        unit.skipped = result.getStatus() == TestExecutionResult.Status.ABORTED;
        unit.label = unitOfId.containsKey(node.getUniqueId()) ? "" : node.getDisplayName();
        unit.given = OpenExpectation.take();
        unit.failures = result.getThrowable()
                .map(Failures::describe)
                .orElseGet(() -> List.of(Failures.note("unknown", "JUnit gave no reason")));
    }

    private static Status statusOf(Running unit) {
        if (!unit.failures.isEmpty()) {
            return unit.skipped ? Status.SKIPPED : Status.FAILED;
        }
        return unit.invocations > 0 ? Status.PASSED : Status.SKIPPED;
    }

    private void failContainer(TestIdentifier node, TestExecutionResult result) {
        Status status = result.getStatus() == TestExecutionResult.Status.ABORTED ? Status.SKIPPED : Status.FAILED;
        List<Failure> failures = result.getThrowable()
                .map(Failures::describe)
                .orElseGet(() -> List.of(Failures.note("unknown", "JUnit gave no reason")));
        List<String> waiting = new ArrayList<>(unitsAtOrBelow(node));
        waiting.removeAll(ended);
        for (String id : waiting) {
            executionStarted(id);
            finish(id, status, failures);
        }
        if (waiting.isEmpty()) {
            // A class that fails after its last test, in @AfterAll: none of its passes can be trusted.
            String className = node.getSource()
                    .filter(ClassSource.class::isInstance)
                    .map(source -> ((ClassSource) source).getClassName())
                    .orElse("");
            channel.send(new Frame.ClassFailed(className, failures));
        }
    }

    private void executionStarted(String id) {
        if (!running.containsKey(id)) {
            begin(id, unitOfId.getOrDefault(id, id));
        }
    }

    /** Waits until the grader counts for this unit: what it prints comes another way than these frames. */
    private void begin(String id, String unit) {
        started++;
        channel.send(new Frame.Started(unit));
        go.acquireUninterruptibly();
        Running begun = new Running(unit);
        running.put(id, begun);
        current = begun;
    }

    void go() {
        go.release();
    }

    private void finish(String id, Status status, List<Failure> failures) {
        Running unit = running.remove(id);
        if (unit == null) {
            return;
        }
        // Still this unit's time: what it has put in the JVM's state may loop when it is looked at.
        dirt.addAll(unit.state.restore());
        Set<Thread> left = unit.threads.newOnes();
        left.forEach(thread -> startedBy.putIfAbsent(thread, unit.unit));
        // What this unit has left open is not the next one's, and may hold on to classes of the attempt.
        OpenExpectation.take();
        current = null;
        ended.add(id);
        finished++;
        long micros = (System.nanoTime() - unit.startNanos) / 1_000;
        channel.send(new Frame.Finished(
                unit.unit,
                status,
                unit.invocations,
                Failures.cutName(unit.label),
                unit.given,
                failures,
                micros,
                !left.isEmpty()));
    }

    private @Nullable Running enclosing(String id) {
        return running.entrySet().stream()
                .filter(entry -> id.startsWith(entry.getKey() + "/"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private List<String> unitsAtOrBelow(TestIdentifier node) {
        String id = node.getUniqueId();
        return unitOfId.keySet().stream()
                .filter(unit -> unit.equals(id) || unit.startsWith(id + "/"))
                .toList();
    }
}
