package sre.katas.grader.work;

import java.time.Duration;
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
    /** What the test before may have left on its way here: the pipe's capacity on Linux, pipe(7), and our buffer. */
    private static final long PIPE_BYTES = 128 << 10;

    private static final long CPU_CHECK_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    /** For what happens outside tests: JUnit loads its classes, a class prepares its tests. */
    private static final Duration ALLOWANCE = Duration.ofSeconds(5);

    private final Worker worker;
    private final SuiteRequest request;
    private final Tally tally;
    private final Deadline suite;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final TestClock clock;
    private final Whereabouts at = new Whereabouts();

    WorkerRun(Worker worker, SuiteRequest request, Tally tally, Deadline suite, RunningClock time) {
        this.worker = worker;
        this.request = request;
        this.tally = tally;
        this.suite = suite;
        this.clock = new TestClock(worker::cpuTime, request.limits().test(), time);
    }

    Result execute(Frame.Run frame) {
        restartOutput("");
        clock.restart(ALLOWANCE);
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
        if (event instanceof Event.OutputExceeded exceeded) {
            return exceeded(exceeded.unit());
        }
        return overdue();
    }

    private @Nullable Event poll() {
        long nanos = Math.max(1, Math.min(CPU_CHECK_NANOS, Math.min(clock.nanosToNextCheck(), suite.nanosLeft())));
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
            at.classBegan(begun.className());
            clock.restart(ALLOWANCE);
        } else if (frame instanceof Frame.Started begun) {
            return begin(begun.unit());
        } else if (frame instanceof Frame.Finished end) {
            return finish(end);
        } else if (frame instanceof Frame.ClassFailed failed) {
            return classFailed(failed);
        } else if (frame instanceof Frame.Done done) {
            return done(done);
        } else if (frame instanceof Frame.Broken broken) {
            return broken(broken.failure());
        } else if (frame instanceof Frame.Exiting exiting) {
            return exiting(exiting);
        } else if (!(frame instanceof Frame.Stack)) {
            return forged("a " + frame.getClass().getSimpleName() + " frame came from the worker");
        }
        return null;
    }

    private @Nullable Result begin(String unit) {
        if (!tally.knows(unit) || at.running() != null) {
            return forged("test " + unit + " began out of order");
        }
        at.began(unit);
        restartOutput(unit);
        clock.restart();
        worker.send(new Frame.Go());
        return null;
    }

    private @Nullable Result finish(Frame.Finished end) {
        boolean late = at.running() == null && end.unit().equals(at.last()) && end.status() != Status.PASSED;
        if (!end.unit().equals(at.running()) && !late) {
            return forged("test " + end.unit() + " ended out of order");
        }
        tally.add(FrameVerdicts.outcome(end, worker.output().text()));
        if (!late) {
            at.ended(end.leftThreads());
        }
        clock.restart(ALLOWANCE);
        return null;
    }

    private @Nullable Result classFailed(Frame.ClassFailed failed) {
        if (at.running() != null || failed.failures().isEmpty()) {
            return forged("a class ended out of order");
        }
        tally.failClass(Whereabouts.simpleName(failed.className()), failed.failures());
        return null;
    }

    private Result done(Frame.Done done) {
        if (at.running() != null || done.started() != at.started() || done.finished() != at.finished()) {
            return forged("the final count does not match the starts and ends");
        }
        done.dirt().forEach(dirt -> tally.note("the attempt " + dirt));
        worker.used(Duration.ofMillis(done.cpuMillis()));
        boolean strays = worker.endStrays();
        if (strays) {
            tally.note("the attempt left a process running");
        }
        if (tally.plan() != null && done.complete() && at.finished() > 0) {
            tally.waiting().forEach(unit -> tally.add(UnitOutcome.notRun(unit, "JUnit did not run it")));
        }
        return new Result(done.reusable() && !strays);
    }

    private Result broken(Failure failure) {
        String what = failure.type() + (failure.message().isEmpty() ? "" : ": " + failure.message());
        tally.unplannable(what);
        String running = at.running();
        if (running != null) {
            tally.add(FrameVerdicts.around(running, List.of(failure), ""));
        } else {
            tally.waiting()
                    .forEach(unit -> tally.add(
                            FrameVerdicts.around(unit, List.of(failure), "the suite could not go on: " + what)));
        }
        return new Result(false);
    }

    private Result exiting(Frame.Exiting exiting) {
        if (exiting.signal()) {
            return triedAgain("by a signal")
                    ? new Result(false)
                    : judge(Cause.of(TestVerdict.CRASHED, "the JVM was ended by a signal"));
        }
        Cause cause = new Cause(TestVerdict.EXITED, "ended the JVM", exiting.frames(), "");
        boolean known = tally.knows(exiting.unit());
        if (known && !exiting.unit().equals(at.running())) {
            // A thread of an earlier test has done it: the one that was running runs again.
            tally.add(cause.afterReturn().outcome(exiting.unit(), "", 0));
            return new Result(false);
        }
        return known ? judgeRunning(cause) : judge(cause);
    }

    private @Nullable Result overdue() {
        if (suite.passed()) {
            return judge(Cause.at(whereabouts(), TestVerdict.TIME_LIMIT, "the whole suite may take " + suite.words()));
        }
        if (worker.cpuSinceLastRun().compareTo(request.limits().cpu()) > 0) {
            Cause cause = Ending.cpuUsedUp(request.limits());
            return judge(Cause.at(whereabouts(), cause.verdict(), cause.reason()));
        }
        if (!clock.overdue()) {
            return null;
        }
        String limit = Deadline.words(request.limits().test());
        return judge(Cause.at(whereabouts(), TestVerdict.TIME_LIMIT, "still running after " + limit));
    }

    private Result ended(Event.ChannelEnded end) {
        Ending ending = worker.ending();
        if (end.damaged()) {
            return forged(end.reason());
        }
        if (ending.perhapsFromOutside() && triedAgain("with code " + ending.exitCode())) {
            return new Result(false);
        }
        return judge(ending.cause(request.limits()));
    }

    /** Whether what ended the worker may have been somebody outside, once for each test. */
    private boolean triedAgain(String how) {
        boolean again = tally.mayTryAgain(String.valueOf(at.running()));
        if (again) {
            tally.note("a worker was ended from outside " + how + "; its test was run again");
        }
        return again;
    }

    private @Nullable Result exceeded(String unit) {
        Cause cause = Cause.of(
                TestVerdict.OUTPUT_LIMIT,
                "printed more than " + request.limits().outputBytes() + " bytes");
        if (!unit.isEmpty() && !unit.equals(at.running()) && tally.outcomes().containsKey(unit)) {
            // Seen only now, but printed while that test ran: it has ended, and may not pass.
            tally.add(cause.outcome(unit, "", 0));
            return null;
        }
        return judge(cause);
    }

    private Result forged(String reason) {
        return judge(Cause.of(TestVerdict.CRASHED, "the channel of the harness was disturbed: " + reason));
    }

    /** Ends this worker's run, and says of which test that is the verdict. */
    private Result judge(Cause cause) {
        String running = at.running();
        String suspect = at.lastThatLeftThreads();
        if (running != null
                && suspect != null
                && cause.mayComeFromAnotherThread()
                && tally.mayTryAgain(running + " alone")) {
            tally.suspect(running, suspect, cause);
            return new Result(false);
        }
        return judgeRunning(cause);
    }

    /**
     * The verdict goes to the running test; within a class but between two tests, to the one before,
     * which left behind what ended the run; before the first test of a class, to the whole class.
     */
    private Result judgeRunning(Cause cause) {
        String output = worker.output().text();
        String running = at.running();
        String last = at.lastOfClass();
        List<String> waiting = tally.waitingOf(at.simpleClass());
        if (running != null) {
            tally.add(cause.outcome(running, output, clock.micros()));
        } else if (last != null) {
            tally.add(cause.afterReturn().outcome(last, output, clock.micros()));
        } else if (!waiting.isEmpty()) {
            waiting.forEach(unit -> tally.add(cause.outcome(unit, output, clock.micros())));
        } else if (at.last() != null) {
            tally.add(cause.afterReturn().outcome(at.last(), output, clock.micros()));
        } else {
            tally.waiting().forEach(unit -> tally.add(cause.outcome(unit, output, clock.micros())));
        }
        tally.broken(cause.reason());
        return new Result(false);
    }

    private Frame.Stack whereabouts() {
        worker.send(new Frame.Dump());
        long end = System.nanoTime() + STACK_NANOS;
        try {
            for (long left = STACK_NANOS; left > 0; left = end - System.nanoTime()) {
                Event event = events.poll(left, TimeUnit.NANOSECONDS);
                if (event instanceof Event.Received received && received.frame() instanceof Frame.Stack stack) {
                    return stack;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Frame.Stack(List.of(), "");
    }

    private void restartOutput(String unit) {
        worker.output()
                .restart(request.limits().outputBytes() + PIPE_BYTES, () -> events.add(new Event.OutputExceeded(unit)));
    }
}
