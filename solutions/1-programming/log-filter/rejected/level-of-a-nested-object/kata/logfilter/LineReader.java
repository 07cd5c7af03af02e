package kata.logfilter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * Cuts the bytes of a file into lines. Of each line it keeps a limited number of bytes and skips the
 * rest without storing it. A file that fails ends where it fails.
 */
final class LineReader implements Closeable {

    /** A small chunk: what is selected is written before the next one is read. */
    private static final int CHUNK = 8192;

    private final InputStream in;
    private final int most;
    private final byte[] chunk = new byte[CHUNK];
    private int at;
    private int end;
    private boolean broken;

    private LineReader(InputStream in, int most, boolean broken) {
        this.in = in;
        this.most = most;
        this.broken = broken;
    }

    /** A file that cannot be opened is a broken one without lines. */
    static LineReader open(Log.Source file, int most) {
        try {
            return new LineReader(Unpacked.open(file), most, false);
        } catch (IOException e) {
            return new LineReader(new ByteArrayInputStream(new byte[0]), most, true);
        }
    }

    /** The next line, or null at the end. */
    Line next() {
        if (!fill()) {
            return null;
        }
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        boolean ended = false;
        boolean truncated = false;
        while (!ended && fill()) {
            int stop = at;
            while (stop < end && chunk[stop] != '\n') {
                stop++;
            }
            int keep = Math.min(stop - at, most - kept.size());
            kept.write(chunk, at, keep);
            truncated |= keep < stop - at;
            ended = stop < end;
            at = ended ? stop + 1 : stop;
        }
        return new Line(kept.toByteArray(), truncated);
    }

    /** Whether the file could not be opened, or not be read to its end. */
    boolean isBroken() {
        return broken;
    }

    private boolean fill() {
        if (at == end && !broken) {
            at = 0;
            try {
                end = Math.max(0, in.read(chunk));
            } catch (IOException e) {
                end = 0;
                broken = true;
            }
        }
        return at < end;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            // All that was wanted of the file has been read.
        }
    }
}
