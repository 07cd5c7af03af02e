package sre.katas.worker;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import sre.katas.worker.protocol.Frame;
import sre.katas.worker.protocol.FrameCodec;
import sre.katas.worker.protocol.SocketStreams;

/**
 * The worker's end of the channel.
 *
 * <p>Frames are written by a thread of its own: an interruptible channel closes when the thread that
 * uses it is interrupted, and an attempt may well leave the interrupt flag of its thread set. {@link
 * #send} returns only when the frame is written, so that an exit right after it loses nothing.
 */
final class Channel {

    private record Outgoing(byte[] frame, CountDownLatch written) {}

    private final InputStream in;
    private final OutputStream out;
    private final LinkedBlockingQueue<Outgoing> queue = new LinkedBlockingQueue<>();

    Channel(SocketChannel socket) {
        this.in = new BufferedInputStream(SocketStreams.in(socket));
        this.out = SocketStreams.out(socket);
        Thread writer = new DeafThread(this::writeAll, "kata-writer");
        writer.setDaemon(true);
        writer.start();
    }

    Frame read() throws IOException {
        return FrameCodec.read(in);
    }

    /** Writes the frame before it returns; keeps the caller's interrupt flag as it is. */
    void send(Frame frame) {
        // Encoded by the caller's thread: a frame that cannot be encoded is the caller's trouble alone.
        Outgoing outgoing = new Outgoing(FrameCodec.encode(frame), new CountDownLatch(1));
        queue.add(outgoing);
        boolean interrupted = false;
        while (true) {
            try {
                outgoing.written.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeAll() {
        try {
            while (true) {
                Outgoing next = queue.take();
                out.write(next.frame);
                next.written.countDown();
            }
        } catch (IOException | InterruptedException e) {
            // Without its channel a worker is of no use, and must not outlive its grader.
            Runtime.getRuntime().halt(Exit.CHANNEL_LOST);
        }
    }
}
