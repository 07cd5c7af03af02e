package sre.katas.grader.work;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import sre.katas.grader.compile.Folders;
import sre.katas.worker.protocol.Frame;
import sre.katas.worker.protocol.FrameCodec;
import sre.katas.worker.protocol.SocketStreams;

/**
 * One worker process with its channel. Ending it is final and complete: the process, its
 * descendants, its threads here and its scratch folder are gone when {@link #close} returns.
 */
final class Worker implements AutoCloseable {

    private static final int MOST_RUNS = 300;

    private final WorkerSpec spec;
    private final Process process;
    private final SocketChannel socket;
    private final InputStream in;
    private final OutputStream out;
    private final OutputTap output;
    private final Path scratch;
    private final String javaVersion;
    private int runs;

    Worker(WorkerSpec spec, Process process, SocketChannel socket, OutputTap output, Path scratch, String javaVersion) {
        this.spec = spec;
        this.process = process;
        this.socket = socket;
        this.in = new BufferedInputStream(SocketStreams.in(socket));
        this.out = new BufferedOutputStream(SocketStreams.out(socket));
        this.output = output;
        this.scratch = scratch;
        this.javaVersion = javaVersion;
    }

    WorkerSpec spec() {
        return spec;
    }

    String javaVersion() {
        return javaVersion;
    }

    OutputTap output() {
        return output;
    }

    long pid() {
        return process.pid();
    }

    /** Whether it may serve one more run, if the last one left it clean. */
    boolean fit() {
        return process.isAlive() && runs < MOST_RUNS;
    }

    /** Sends the run and reads all frames into the queue, on a thread of its own, until the run or the channel ends. */
    void begin(Frame.Run request, BlockingQueue<Event> events) {
        runs++;
        Thread reader = new Thread(() -> readAll(events), "kata-reader-" + process.pid());
        reader.setDaemon(true);
        reader.start();
        send(request, events);
    }

    void send(Frame frame, BlockingQueue<Event> events) {
        try {
            FrameCodec.write(out, frame);
        } catch (IOException e) {
            events.add(new Event.ChannelEnded(false, "the channel is closed"));
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
        } catch (java.io.EOFException | java.nio.channels.ClosedChannelException e) {
            events.add(new Event.ChannelEnded(false, "the channel ended"));
        } catch (IOException e) {
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

    /** How the process ended, once its channel has: waits a moment, then ends it. */
    Ending ending() {
        boolean byItself = false;
        try {
            byItself = process.waitFor(2, TimeUnit.SECONDS);
            if (!byItself) {
                kill();
                process.waitFor(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
        return new Ending(byItself, process.isAlive() ? -1 : process.exitValue(), output.text());
    }

    private void kill() {
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        kill();
        try {
            socket.close();
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            // Closed already: that is what was wanted.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Folders.delete(scratch);
    }
}
