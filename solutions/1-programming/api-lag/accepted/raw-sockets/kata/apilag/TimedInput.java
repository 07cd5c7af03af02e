package kata.apilag;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;

/** The input of a socket, with one deadline for all that is read from it. */
final class TimedInput {

    private static final int LONGEST_LINE = 64 * 1024;
    private static final int BETWEEN_LOOKS = 50;

    private final Socket socket;
    private final InputStream in;
    private final long end;

    TimedInput(Socket socket, long end) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.end = end;
    }

    static int millisUntil(long end) throws SocketTimeoutException {
        long millis = (end - System.nanoTime()) / 1_000_000;
        if (millis <= 0) {
            throw new SocketTimeoutException("the time is over");
        }
        return (int) Math.min(millis, Integer.MAX_VALUE);
    }

    /** Some bytes, or -1 at the end of the stream. A read cannot be interrupted, so it looks up now and then. */
    int read(byte[] into, int most) throws IOException {
        while (true) {
            if (Thread.currentThread().isInterrupted()) {
                throw new ClosedByInterruptException();
            }
            socket.setSoTimeout(Math.min(BETWEEN_LOOKS, millisUntil(end)));
            try {
                return in.read(into, 0, most);
            } catch (SocketTimeoutException e) {
                // Nothing came for a moment; whether all of the time is over is seen above.
            }
        }
    }

    /** A line without its end. */
    String line() throws IOException {
        StringBuilder line = new StringBuilder();
        byte[] one = new byte[1];
        while (line.length() < LONGEST_LINE) {
            if (read(one, 1) < 0) {
                throw new EOFException("cut in the midst of a line");
            }
            if (one[0] == '\n') {
                return line.toString().stripTrailing();
            }
            line.append(new String(one, StandardCharsets.ISO_8859_1));
        }
        throw new IOException("a line without an end");
    }
}
