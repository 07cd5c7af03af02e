package sre.katas.grader.work;

import static org.assertj.core.api.Assertions.assertThat;
import static sre.katas.grader.work.TestVerdict.CRASHED;
import static sre.katas.grader.work.TestVerdict.EXITED;
import static sre.katas.grader.work.TestVerdict.NOT_RUN;
import static sre.katas.grader.work.TestVerdict.OUTPUT_LIMIT;
import static sre.katas.grader.work.TestVerdict.PASSED;
import static sre.katas.grader.work.TestVerdict.RUNTIME_ERROR;
import static sre.katas.grader.work.TestVerdict.TIME_LIMIT;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import sre.katas.grader.catalog.Limits;
import sre.katas.grader.compile.Folders;
import sre.katas.worker.protocol.Failure;
import sre.katas.worker.protocol.Failure.JvmError;
import sre.katas.worker.protocol.Frame;
import sre.katas.worker.protocol.FrameCodec;
import sre.katas.worker.protocol.Status;

/** The watching side of a run against a peer that sends what the test tells it to: frames in order, out of order, cut. */
@DisabledOnOs(OS.WINDOWS)
class WorkerRunTest {

    private static final Frame.Plan PLAN = new Frame.Plan(List.of("A#one", "A#two", "B#three"));
    private static final Frame.Run RUN = new Frame.Run(List.of(), List.of(), List.of(), Map.of(), 0, false);

    private final Tally tally = new Tally();
    private final RunningClock time = new RunningClock();
    private Path folder;
    private Process process;
    private SocketChannel peer;
    private Worker worker;

    @BeforeEach
    void connect() throws IOException {
        folder = Folders.forSocket("test");
        process = new ProcessBuilder("sleep", "600").start();
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(folder.resolve("s"));
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(address);
            peer = SocketChannel.open(address);
            Launch launch = new Launch(process, new OutputTap(), folder, new Strays("test-" + process.pid()), true);
            launch.output().drain(process.getInputStream(), "drain");
            WorkerSpec spec = new WorkerSpec(Path.of("/"), List.of(), Limits.DEFAULT, false, Fence.NONE);
            worker = new Worker(spec, launch, server.accept(), "17");
        }
    }

    @AfterEach
    void leavesNothing() throws IOException {
        worker.close();
        peer.close();
        time.close();
        assertThat(process.isAlive()).isFalse();
        assertThat(Files.exists(folder)).isFalse();
    }

    @Test
    void believesARunWhosePlanStartsEndsAndCountAgree() throws IOException {
        boolean clean = run(
                PLAN,
                new Frame.ClassStarted("kata.A"),
                started("A#one"),
                passed("A#one"),
                started("A#two"),
                passed("A#two"),
                new Frame.ClassStarted("kata.B"),
                started("B#three"),
                passed("B#three"),
                done(3, 3));
        assertThat(clean).isTrue();
        expect(PASSED, PASSED, PASSED);
    }

    @Test
    void aTestThatNeverRanIsNotRunThoughTheWorkerSaysDone() throws IOException {
        run(PLAN, started("A#one"), passed("A#one"), done(1, 1));
        expect(PASSED, NOT_RUN, NOT_RUN);
    }

    @Test
    void aTestThatEndsWithoutHavingBegunIsADisturbance() throws IOException {
        boolean clean = run(PLAN, started("A#one"), passed("A#two"));
        assertThat(clean).isFalse();
        expect(CRASHED, null, null);
    }

    @Test
    void aTestThatBeginsWithinAnotherIsADisturbance() throws IOException {
        run(PLAN, started("A#one"), started("A#two"));
        expect(CRASHED, null, null);
    }

    @Test
    void aTestOutsideThePlanIsADisturbance() throws IOException {
        run(PLAN, started("A#one"), passed("A#one"), started("C#forged"));
        expect(CRASHED, null, null);
    }

    @Test
    void anEndAfterAForgedPassTakesThePassBack() throws IOException {
        run(
                PLAN,
                started("A#one"),
                passed("A#one"),
                new Frame.Finished("A#one", Status.FAILED, 1, "", "", List.of(failure()), 5, false),
                done(1, 1));
        expect(RUNTIME_ERROR, NOT_RUN, NOT_RUN);
    }

    @Test
    void aCountThatDoesNotMatchIsADisturbance() throws IOException {
        boolean clean = run(PLAN, started("A#one"), passed("A#one"), done(2, 2));
        assertThat(clean).isFalse();
        expect(CRASHED, null, null);
    }

    @Test
    void aPassWithoutAnInvocationIsNone() throws IOException {
        run(
                PLAN,
                started("A#one"),
                new Frame.Finished("A#one", Status.PASSED, 0, "", "", List.of(), 5, false),
                done(1, 1));
        expect(NOT_RUN, NOT_RUN, NOT_RUN);
    }

    @Test
    void aFrameThatOnlyTheGraderSendsIsADisturbance() throws IOException {
        run(PLAN, started("A#one"), RUN);
        expect(CRASHED, null, null);
    }

    @Test
    void aChannelCutWithinAFrameIsTheEndOfTheWorker() throws IOException {
        send(PLAN, started("A#one"));
        byte[] cut = FrameCodec.encode(passed("A#one"));
        peer.write(ByteBuffer.wrap(Arrays.copyOf(cut, cut.length - 3)));
        peer.close();
        process.destroyForcibly();
        // Killed from outside, as it seems: the test is to run once more.
        assertThat(execute()).isFalse();
        expect(null, null, null);
        assertThat(tally.notes()).anyMatch(note -> note.contains("run again"));
    }

    @Test
    void bytesThatAreNoFrameAreADisturbance() throws IOException {
        send(PLAN, started("A#one"));
        peer.write(ByteBuffer.wrap("HTTP/1.1 200 OK\r\n\r\n".getBytes()));
        assertThat(execute()).isFalse();
        expect(CRASHED, null, null);
    }

    @Test
    void aSecondKillFromOutsideCounts() throws IOException {
        assertThat(tally.mayTryAgain("A#one")).isTrue();
        send(PLAN, started("A#one"));
        peer.close();
        process.destroyForcibly();
        execute();
        expect(CRASHED, null, null);
    }

    @Test
    void anExitBetweenTwoTestsOfAClassGoesToTheOneBefore() throws IOException {
        run(PLAN, new Frame.ClassStarted("kata.A"), started("A#one"), passed("A#one"), exit(""));
        expect(EXITED, null, null);
    }

    @Test
    void anExitBeforeTheFirstTestOfAClassGoesToThatClass() throws IOException {
        run(
                PLAN,
                new Frame.ClassStarted("kata.A"),
                started("A#one"),
                passed("A#one"),
                started("A#two"),
                passed("A#two"),
                new Frame.ClassStarted("kata.B"),
                exit(""));
        expect(PASSED, PASSED, EXITED);
    }

    @Test
    void anExitByAThreadOfAnEarlierTestGoesToThatTest() throws IOException {
        run(PLAN, started("A#one"), passed("A#one"), started("A#two"), exit("A#one"));
        expect(EXITED, null, null);
        assertThat(tally.outcomes().get("A#one").reason()).contains("after it had returned");
    }

    @Test
    void aClassThatFailsAtItsEndTakesBackItsPasses() throws IOException {
        run(
                PLAN,
                new Frame.ClassStarted("kata.A"),
                started("A#one"),
                passed("A#one"),
                started("A#two"),
                passed("A#two"),
                new Frame.ClassFailed("kata.A", List.of(failure())),
                new Frame.ClassStarted("kata.B"),
                started("B#three"),
                passed("B#three"),
                done(3, 3));
        expect(RUNTIME_ERROR, RUNTIME_ERROR, PASSED);
    }

    @Test
    void aTestThatHangsGetsTheStackWhereItStands() throws IOException {
        StackTraceElement frame = new StackTraceElement("kata.Answer", "loops", "Answer.java", 7);
        Thread answers = new Thread(() -> answerDump(frame), "answers");
        answers.start();
        send(PLAN, started("A#one"));
        assertThat(execute(Duration.ofMillis(200), Duration.ofSeconds(60))).isFalse();
        expect(TIME_LIMIT, null, null);
        assertThat(tally.outcomes().get("A#one").stack()).containsExactly(frame);
    }

    @Test
    void aSuiteThatTakesTooLongEndsWithTheRunningTest() throws IOException {
        send(PLAN, started("A#one"), passed("A#one"), started("A#two"));
        execute(Duration.ofSeconds(60), Duration.ofMillis(200));
        expect(PASSED, TIME_LIMIT, null);
        assertThat(tally.outcomes().get("A#two").reason()).contains("the whole suite");
    }

    @Test
    void aSuspectIsToBlameOnlyIfTheOtherTestEndsOtherwiseAlone() {
        tally.planned(PLAN.units());
        tally.add(FrameVerdicts.outcome(passed("A#one"), ""));
        tally.suspect("A#two", "A#one", Cause.of(OUTPUT_LIMIT, "printed too much"));
        tally.add(FrameVerdicts.outcome(passed("A#two"), ""));
        expect(OUTPUT_LIMIT, PASSED, null);

        tally.suspect("B#three", "A#two", Cause.of(EXITED, "ended the JVM"));
        tally.add(Cause.of(EXITED, "ended the JVM").outcome("B#three", "", 0));
        expect(OUTPUT_LIMIT, PASSED, EXITED);
    }

    private void answerDump(StackTraceElement frame) {
        try {
            peer.configureBlocking(true);
            var in = sre.katas.worker.protocol.SocketStreams.in(peer);
            for (Frame asked = FrameCodec.read(in); !(asked instanceof Frame.Dump); ) {
                asked = FrameCodec.read(in);
            }
            send(new Frame.Stack(List.of(frame), ""));
        } catch (IOException e) {
            // The run is over: then the assertion on its stack says so.
        }
    }

    private boolean run(Frame... frames) throws IOException {
        send(frames);
        return execute();
    }

    private void send(Frame... frames) throws IOException {
        for (Frame frame : frames) {
            ByteBuffer bytes = ByteBuffer.wrap(FrameCodec.encode(frame));
            while (bytes.hasRemaining()) {
                peer.write(bytes);
            }
        }
    }

    private boolean execute() {
        return execute(Duration.ofSeconds(60), Duration.ofSeconds(60));
    }

    private boolean execute(Duration test, Duration suite) {
        Limits base = Limits.DEFAULT;
        Limits limits = new Limits(
                test,
                suite,
                base.cpu(),
                base.heapBytes(),
                base.metaspaceBytes(),
                base.directBytes(),
                base.stackBytes(),
                base.outputBytes(),
                base.fileBytes());
        SuiteRequest request = new SuiteRequest(worker.spec(), List.of(), List.of(), List.of(), Map.of(), 0, limits, 8);
        return new WorkerRun(worker, request, tally, Deadline.after(suite, time, () -> 1), time)
                .execute(RUN)
                .clean();
    }

    /** The verdicts of the three tests; null for one that has none yet. */
    private void expect(TestVerdict... verdicts) {
        assertThat(PLAN.units().stream()
                        .map(unit -> tally.outcomes().get(unit))
                        .map(outcome -> outcome == null ? null : outcome.verdict()))
                .containsExactly(verdicts);
    }

    private static Frame.Started started(String unit) {
        return new Frame.Started(unit);
    }

    private static Frame.Finished passed(String unit) {
        return new Frame.Finished(unit, Status.PASSED, 1, "", "", List.of(), 5, false);
    }

    private static Frame.Done done(int started, int finished) {
        return new Frame.Done(started, finished, true, List.of(), true, 1);
    }

    private static Frame.Exiting exit(String unit) {
        return new Frame.Exiting(false, unit, List.of());
    }

    private static Failure failure() {
        return new Failure("java.lang.IllegalStateException", false, JvmError.NONE, "late", List.of());
    }
}
