package sre.katas.grader.work;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import sre.katas.worker.protocol.Frame;
import sre.katas.worker.protocol.FrameCodec;
import sre.katas.worker.protocol.SocketStreams;

/**
 * One worker process with its channel. Ending it is final and complete: the process, all that it has
 * started, its threads here and its scratch folder are gone when {@link #close} returns.
 */
final class Worker implements AutoCloseable {

    private static final int MOST_RUNS = 300;

    private final WorkerSpec spec;
    private final Launch launch;
    private final Process process;
    private final SocketChannel socket;
    private final InputStream in;
    private final OutputStream out;
    private final String javaVersion;
    private int runs;
    private Duration used = Duration.ZERO;

    Worker(WorkerSpec spec, Launch launch, SocketChannel socket, String javaVersion) {
        this.spec = spec;
        this.launch = launch;
        this.process = launch.process();
        this.socket = socket;
        this.in = new BufferedInputStream(SocketStreams.in(socket));
        this.out = new BufferedOutputStream(SocketStreams.out(socket));
        this.javaVersion = javaVersion;
    }

    WorkerSpec spec() {
        return spec;
    }

    String javaVersion() {
        return javaVersion;
    }

    OutputTap output() {
        return launch.output();
    }

    long pid() {
        return process.pid();
    }

    /** Whether it may serve one more run, if the last one left it clean. */
    boolean fit() {
        return process.isAlive() && runs < MOST_RUNS && used.compareTo(spec.cpu()) < 0;
    }

    /** The CPU time that it has used since it started, as it says itself at the end of a run. */
    void used(Duration cpu) {
        used = cpu;
    }

    /** Sends the run and reads all frames into the queue, on a thread of its own, until the run or the channel ends. */
    void begin(Frame.Run request, BlockingQueue<Event> events) {
        runs++;
        Thread reader = new Thread(() -> readAll(events), "kata-reader-" + process.pid());
        reader.setDaemon(true);
        reader.start();
        send(request);
    }

    /** Sends a frame if the channel is open. If it is not, the thread that reads sees that too, after all that came before. */
    void send(Frame frame) {
        try {
            FrameCodec.write(out, frame);
        } catch (IOException e) {
            // Told by the reader, in its turn.
        }
    }

    private void readAll(BlockingQueue<Event> events) {
        try {
            while (true) {
                Frame frame = FrameCodec.read(in);
                events.add(new Event.Received(frame));
                if (frame instanceof Frame.Done) {
                    return;
                }
            }
        } catch (EOFException | ClosedChannelException e) {
            events.add(new Event.ChannelEnded(false, "the channel ended"));
        } catch (IOException | RuntimeException e) {
            events.add(new Event.ChannelEnded(true, String.valueOf(e.getMessage())));
        }
    }

    /** CPU time of the process and its descendants so far. */
    Duration cpuTime() {
        Duration own = process.info().totalCpuDuration().orElse(Duration.ZERO);
        return process.descendants()
                .map(child -> child.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(own, Duration::plus);
    }

    Duration cpuSinceLastRun() {
        return cpuTime().minus(used);
    }

    /** How the process ended, once its channel has: waits a moment, then ends it. */
    Ending ending() {
        boolean byItself = false;
        try {
            byItself = process.waitFor(2, TimeUnit.SECONDS);
            if (!byItself) {
                launch.kill();
                process.waitFor(5, TimeUnit.SECONDS);
            }
            // What it has started may hold its output open.
            launch.kill();
            output().awaitEnd(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            launch.kill();
        }
        return new Ending(byItself, process.isAlive() ? -1 : process.exitValue(), output().recent());
    }

    /** After a run: ends what the attempt has started and not ended; whether there was any. */
    boolean endStrays() {
        if (launch.holdsAllProcesses()) {
            return false;
        }
        List<Long> own = LongStream.of(process.pid()).boxed().toList();
        return launch.strays().end(own);
    }

    @Override
    public void close() {
        try {
            launch.kill();
            socket.close();
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            // Closed already: that is what was wanted.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            launch.clean();
        }
    }
}
