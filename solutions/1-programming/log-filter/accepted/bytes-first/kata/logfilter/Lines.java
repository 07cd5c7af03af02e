package kata.logfilter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds the lines of one file in a buffer that holds a chunk of it, and at most one line more. */
final class Lines implements AutoCloseable {

    /** What is done before a read that may wait. */
    interface BeforeRead {
        void run() throws IOException;
    }

    private static final int CHUNK = 32 * 1024;
    private static final int WINDOW = 4 * 1024;

    private final InputStream raw;
    private final InputStream in;
    private final int most;
    private final BeforeRead beforeRead;
    private byte[] buffer = new byte[CHUNK];
    private ByteBuffer bytes = ByteBuffer.wrap(buffer);
    private String window = "";
    private int windowFrom = -WINDOW;
    private int start;
    private int end;
    private boolean broken;

    /** The line that {@link #next} has found, in {@link #buffer}. */
    int from;

    int to;
    boolean truncated;

    Lines(Log.Source file, int most, BeforeRead beforeRead) {
        this.most = most;
        this.beforeRead = beforeRead;
        InputStream opened = InputStream.nullInputStream();
        InputStream unpacked = opened;
        try {
            opened = file.open();
            byte[] magic = opened.readNBytes(2);
            unpacked = new SequenceInputStream(new ByteArrayInputStream(magic), opened);
            if (magic.length == 2 && magic[0] == 0x1F && magic[1] == (byte) 0x8B) {
                unpacked = new Members(unpacked);
            }
        } catch (IOException e) {
            broken = true;
        }
        this.raw = opened;
        this.in = unpacked;
    }

    private int lineFeed(int searchFrom) {
        for (int at = searchFrom; at < end; at++) {
            if (buffer[at] == '\n') {
                return at;
            }
        }
        return -1;
    }

    /** Where the line is that {@link #next} has found. */
    byte[] buffer() {
        return buffer;
    }

    /** The line that {@link #next} has found, a character for each byte. */
    String line() {
        return new String(buffer, from, to - from, StandardCharsets.ISO_8859_1);
    }

    boolean isBroken() {
        return broken;
    }

    /** Goes to the next line; false at the end. */
    boolean next() throws IOException {
        truncated = false;
        int searchFrom = start;
        while (true) {
            int lineFeed = lineFeed(searchFrom);
            if (lineFeed >= 0) {
                found(lineFeed, lineFeed + 1);
                return true;
            }
            if (end - start > most) {
                skipTheRest();
                return true;
            }
            int length = end - start;
            if (!fill(start)) {
                boolean any = end > start;
                found(end, end);
                return any;
            }
            searchFrom = start + length;
        }
    }

    /** Goes on to the line in the buffer that holds these bytes, or to the last one. Returns the number of lines left out. */
    long skipLinesWithout(String literal) {
        if (end > most) {
            return 0; // a line that is too long must be seen
        }
        int next = find(literal, start);
        while (next > start && buffer[next - 1] != '\n') {
            next--;
        }
        long skipped = LineFeeds.count(bytes, start, next);
        start = next;
        return skipped;
    }

    /**
     * Where the bytes stand next, or the end of the buffer. The search goes through windows of a few
     * thousand bytes: so it is done often enough for the JVM to compile it early.
     */
    private int find(String literal, int searchFrom) {
        int at = searchFrom;
        while (at < end) {
            if (at < windowFrom || at >= windowFrom + WINDOW) {
                windowFrom = at;
                int length = Math.min(end - at, WINDOW + literal.length());
                window = new String(buffer, at, length, StandardCharsets.ISO_8859_1);
            }
            int hit = window.indexOf(literal, at - windowFrom);
            if (hit >= 0) {
                return windowFrom + hit;
            }
            at = windowFrom + WINDOW;
        }
        return end;
    }

    private void found(int lineEnd, int next) {
        from = start;
        to = Math.min(lineEnd, start + most);
        truncated |= to < lineEnd;
        start = next;
    }

    /** Keeps the first bytes of a long line at the front of the buffer, and reads over the rest of it. */
    private void skipTheRest() throws IOException {
        truncated = true;
        System.arraycopy(buffer, start, buffer, 0, most);
        int next = -1;
        end = most;
        while (next < 0) {
            start = 0;
            end = most;
            if (!fill(0)) {
                next = end;
            } else {
                int lineFeed = lineFeed(most);
                next = lineFeed < 0 ? -1 : lineFeed + 1;
            }
        }
        windowFrom = -WINDOW;
        from = 0;
        to = most;
        start = next;
    }

    /** Reads a chunk behind what is kept, from {@code keepFrom} on; false at the end of the file. */
    private boolean fill(int keepFrom) throws IOException {
        System.arraycopy(buffer, keepFrom, buffer, 0, end - keepFrom);
        end -= keepFrom;
        start = 0;
        if (buffer.length - end < CHUNK) {
            buffer = Arrays.copyOf(buffer, Math.max(end + CHUNK, Math.min(2 * buffer.length, most + 2 * CHUNK)));
            bytes = ByteBuffer.wrap(buffer);
        }
        int count = read();
        end += count;
        windowFrom = -WINDOW;
        return count > 0;
    }

    private int read() throws IOException {
        if (broken) {
            return 0;
        }
        beforeRead.run();
        try {
            return Math.max(0, in.read(buffer, end, CHUNK));
        } catch (IOException e) {
            broken = true;
            return 0;
        }
    }

    @Override
    public void close() {
        try {
            raw.close();
        } catch (IOException e) {
            // What was wanted has been read.
        }
    }
}
