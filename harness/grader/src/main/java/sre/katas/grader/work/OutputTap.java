package sre.katas.grader.work;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Drains what a worker prints, so that it never blocks on a full pipe; keeps the beginning and the
 * end of what the running test printed, and says once when that is too much.
 */
final class OutputTap {

    private static final int HEAD = 8 * 1024;
    private static final int TAIL = 4 * 1024;

    private final byte[] head = new byte[HEAD];
    private final byte[] tail = new byte[TAIL];
    private long count;
    private long total;
    private long limit = Long.MAX_VALUE;
    private boolean reported;
    private boolean ended;
    private Runnable onExceeded = () -> {};

    /** Starts to drain on a thread of its own, until the stream ends. */
    Thread drain(InputStream stream, String name) {
        Thread thread = new Thread(() -> drainAll(stream), name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** A test begins: counts from zero, up to this limit in bytes. */
    synchronized void restart(long limit, Runnable onExceeded) {
        this.count = 0;
        this.limit = limit;
        this.reported = false;
        this.onExceeded = onExceeded;
    }

    /** Bytes since the last restart. */
    synchronized long count() {
        return count;
    }

    /** What was printed since the last restart: its beginning, and its end if there is more than fits. */
    synchronized String text() {
        if (count <= HEAD) {
            return decode(Arrays.copyOf(head, (int) count));
        }
        int kept = (int) Math.min(TAIL, count - HEAD);
        long left = count - HEAD - kept;
        return decode(head) + (left > 0 ? "\n… (" + left + " bytes left out)\n" : "") + decode(end(kept));
    }

    /**
     * The last that was printed, whenever that was: what a JVM says as it dies may arrive here before
     * the frame that says which test it ran.
     */
    synchronized String recent() {
        return decode(end((int) Math.min(TAIL, total)));
    }

    private byte[] end(int length) {
        byte[] end = new byte[length];
        for (int i = 0; i < length; i++) {
            end[i] = tail[(int) ((total - length + i) % TAIL)];
        }
        return end;
    }

    private void drainAll(InputStream stream) {
        byte[] buffer = new byte[64 * 1024];
        try (stream) {
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                take(buffer, read);
            }
        } catch (IOException e) {
            // The process has been ended: there is no more to read.
        } finally {
            end();
        }
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Waits until all is read that a process has printed before it ended, for so long at the most. */
    synchronized void awaitEnd(long millis) throws InterruptedException {
        long deadline = System.nanoTime() + millis * 1_000_000;
        for (long left = millis; !ended && left > 0; left = (deadline - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }

    private void take(byte[] buffer, int read) {
        Runnable call = null;
        synchronized (this) {
            for (int i = 0; i < read; i++, count++, total++) {
                if (count < HEAD) {
                    head[(int) count] = buffer[i];
                }
                if (i + TAIL >= read) {
                    tail[(int) (total % TAIL)] = buffer[i];
                }
            }
            if (count > limit && !reported) {
                reported = true;
                call = onExceeded;
            }
        }
        if (call != null) {
            call.run();
        }
    }

    private static String decode(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
