package sre.katas.grader.work;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import sre.katas.worker.protocol.Failure;
import sre.katas.worker.protocol.Frame;
import sre.katas.worker.protocol.Status;

/**
 * One run on one worker, watched from outside: keeps the deadlines, judges how the worker ended, and
 * trusts a result only if plan, starts, ends and the final count agree.
 */
final class WorkerRun {

    /**
     * How the run ended.
     *
     * @param clean whether the worker may serve another run
     */
    record Result(boolean clean) {}

    private static final long STACK_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Worker worker;
    private final SuiteRequest request;
    private final Tally tally;
    private final Deadline suite;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final TestClock clock;
    private @Nullable String running;
    private @Nullable String lastFinished;
    private String runningClass = "";
    private int started;
    private int finished;

    WorkerRun(Worker worker, SuiteRequest request, Tally tally, Deadline suite) {
        this.worker = worker;
        this.request = request;
        this.tally = tally;
        this.suite = suite;
        this.clock = new TestClock(worker::cpuTime, request.limits().test());
    }

    Result execute(Frame.Run frame) {
        restartOutput();
        clock.restart();
        worker.begin(frame, events);
        Result result = null;
        while (result == null) {
            result = next();
        }
        return result;
    }

    private @Nullable Result next() {
        Event event = poll();
        if (event instanceof Event.Received received) {
            return take(received.frame());
        }
        if (event instanceof Event.ChannelEnded ended) {
            return ended(ended);
        }
        if (event instanceof Event.OutputExceeded) {
            return judge(
                    TestVerdict.OUTPUT_LIMIT,
                    "printed more than " + request.limits().outputBytes() + " bytes",
                    List.of());
        }
        return overdue();
    }

    private @Nullable Event poll() {
        long nanos = Math.max(1, Math.min(clock.nanosToNextCheck(), suite.nanosLeft()));
        try {
            return events.poll(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkerException("interrupted while a suite ran", e);
        }
    }

    private @Nullable Result take(Frame frame) {
        if (frame instanceof Frame.Plan plan) {
            tally.planned(plan.units());
        } else if (frame instanceof Frame.ClassStarted begun) {
            runningClass = begun.className();
            clock.restart();
        } else if (frame instanceof Frame.Started begun) {
            return begin(begun.unit());
        } else if (frame instanceof Frame.Finished end) {
            return finish(end);
        } else if (frame instanceof Frame.Done done) {
            return done(done);
        } else if (frame instanceof Frame.Broken broken) {
            return broken(broken.failure());
        } else if (frame instanceof Frame.Exiting) {
            return judge(TestVerdict.EXITED, "ended the JVM", List.of());
        } else if (!(frame instanceof Frame.Stack)) {
            return forged("a " + frame.getClass().getSimpleName() + " frame came from the worker");
        }
        return null;
    }

    private @Nullable Result begin(String unit) {
        if (!tally.knows(unit) || running != null) {
            return forged("test " + unit + " began out of order");
        }
        running = unit;
        started++;
        restartOutput();
        clock.restart();
        return null;
    }

    private @Nullable Result finish(Frame.Finished end) {
        boolean late = running == null && end.unit().equals(lastFinished) && end.status() != Status.PASSED;
        if (!end.unit().equals(running) && !late) {
            return forged("test " + end.unit() + " ended out of order");
        }
        tally.add(new UnitOutcome(
                end.unit(),
                verdict(end),
                end.label(),
                end.failures(),
                reason(end),
                List.of(),
                worker.output().text(),
                end.micros()));
        finished += late ? 0 : 1;
        lastFinished = end.unit();
        running = null;
        clock.restart();
        return null;
    }

    private static TestVerdict verdict(Frame.Finished end) {
        if (end.status() == Status.PASSED) {
            return end.invocations() > 0 ? TestVerdict.PASSED : TestVerdict.NOT_RUN;
        }
        if (end.status() == Status.SKIPPED || end.failures().isEmpty()) {
            return TestVerdict.NOT_RUN;
        }
        return verdict(end.failures().get(0));
    }

    private static TestVerdict verdict(Failure failure) {
        return switch (failure.error()) {
            case OUT_OF_MEMORY -> TestVerdict.MEMORY_LIMIT;
            case STACK_OVERFLOW -> TestVerdict.STACK_OVERFLOW;
            case NONE -> failure.assertion() ? TestVerdict.WRONG_ANSWER : TestVerdict.RUNTIME_ERROR;
        };
    }

    private static String reason(Frame.Finished end) {
        if (end.status() != Status.SKIPPED) {
            return "";
        }
        return end.failures().isEmpty()
                ? "it ran no invocation"
                : "skipped: " + end.failures().get(0).message();
    }

    private Result done(Frame.Done done) {
        if (running != null || done.started() != started || done.finished() != finished) {
            return forged("the final count does not match the starts and ends");
        }
        done.dirt().forEach(dirt -> tally.note("the attempt " + dirt));
        List<String> waiting = tally.waiting();
        if (tally.plan() != null && !waiting.isEmpty() && finished > 0) {
            waiting.forEach(unit -> tally.add(UnitOutcome.notRun(unit, "JUnit did not run it")));
        }
        return new Result(done.dirt().isEmpty());
    }

    private Result broken(Failure failure) {
        String what = failure.type() + (failure.message().isEmpty() ? "" : ": " + failure.message());
        tally.broken(what);
        if (running != null) {
            tally.add(new UnitOutcome(
                    running, verdict(failure), "", List.of(failure), "", List.of(), "", clock.micros()));
        } else {
            tally.waiting()
                    .forEach(unit -> tally.add(new UnitOutcome(
                            unit,
                            verdict(failure),
                            "",
                            List.of(failure),
                            "the suite could not go on",
                            List.of(),
                            "",
                            0)));
        }
        return new Result(false);
    }

    private @Nullable Result overdue() {
        if (suite.passed()) {
            return judge(TestVerdict.TIME_LIMIT, "the whole suite may take " + suite.words(), stack());
        }
        if (!clock.overdue()) {
            return null;
        }
        return judge(
                TestVerdict.TIME_LIMIT,
                "still running after " + Deadline.words(request.limits().test()),
                stack());
    }

    private Result ended(Event.ChannelEnded end) {
        Ending ending = worker.ending();
        if (end.damaged()) {
            return forged(end.reason());
        }
        if (ending.outOfMemory()) {
            long mebibytes = request.limits().heapBytes() >> 20;
            return judge(TestVerdict.MEMORY_LIMIT, "the heap of " + mebibytes + " MiB is exhausted", List.of());
        }
        if (ending.perhapsFromOutside() && tally.mayTryAgain(String.valueOf(running))) {
            tally.note("a worker was ended from outside (" + ending.exitCode() + "); its test was run again");
            return new Result(false);
        }
        if (ending.bySignal()) {
            return judge(TestVerdict.CRASHED, "the JVM was ended by signal " + (ending.exitCode() - 128), List.of());
        }
        return judge(TestVerdict.EXITED, "ended the JVM with exit code " + ending.exitCode(), List.of());
    }

    private Result forged(String reason) {
        return judge(TestVerdict.CRASHED, "the channel of the harness was disturbed: " + reason, List.of());
    }

    /**
     * Ends this worker's run. The verdict goes to the running test; between two tests it goes to the
     * one before, which left behind what ended the run; before the first, to the whole test class.
     */
    private Result judge(TestVerdict verdict, String reason, List<StackTraceElement> stack) {
        String output = worker.output().text();
        if (running != null) {
            tally.add(UnitOutcome.ended(running, verdict, reason, stack, output, clock.micros()));
        } else if (lastFinished != null && verdict != TestVerdict.TIME_LIMIT) {
            tally.add(UnitOutcome.ended(
                    lastFinished, verdict, reason + " after it had returned", stack, output, clock.micros()));
        } else {
            List<String> waiting = tally.waitingOf(simpleName(runningClass));
            (waiting.isEmpty() ? tally.waiting() : waiting)
                    .forEach(
                            unit -> tally.add(UnitOutcome.ended(unit, verdict, reason, stack, output, clock.micros())));
            tally.broken(reason);
        }
        return new Result(false);
    }

    private List<StackTraceElement> stack() {
        worker.send(new Frame.Dump(), events);
        long end = System.nanoTime() + STACK_NANOS;
        try {
            for (long left = STACK_NANOS; left > 0; left = end - System.nanoTime()) {
                Event event = events.poll(left, TimeUnit.NANOSECONDS);
                if (event instanceof Event.Received received && received.frame() instanceof Frame.Stack stack) {
                    return stack.frames();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.of();
    }

    private void restartOutput() {
        worker.output().restart(request.limits().outputBytes(), () -> events.add(new Event.OutputExceeded()));
    }

    private static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1).replace('$', '.');
    }
}
