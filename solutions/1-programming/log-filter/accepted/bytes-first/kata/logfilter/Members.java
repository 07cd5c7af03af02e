package kata.logfilter;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/** Unpacks the members of a gzip file (RFC 1952) one after the other. Checksums are not looked at. */
final class Members extends InputStream {

    private static final int HAS_CRC = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;
    private static final int TRAILER = 8;

    private final InputStream in;
    private final byte[] packed = new byte[8192];
    private final Inflater inflater = new Inflater(true);
    private int at;
    private int end;
    private boolean inside;

    Members(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        while (true) {
            if (!inside && !readHeader()) {
                return -1;
            }
            int count = inflate(buffer, offset, length);
            if (count > 0) {
                return count;
            }
            if (inflater.finished()) {
                at = end - inflater.getRemaining();
                skip(TRAILER);
                inside = false;
            } else if (!fill()) {
                throw new EOFException("the file ends within a member");
            } else {
                inflater.setInput(packed, at, end - at);
            }
        }
    }

    private int inflate(byte[] buffer, int offset, int length) throws IOException {
        try {
            return inflater.inflate(buffer, offset, length);
        } catch (DataFormatException e) {
            throw new ZipException(e.getMessage());
        }
    }

    private boolean readHeader() throws IOException {
        if (at == end && !fill()) {
            return false;
        }
        if (next() != 0x1F || next() != 0x8B || next() != 8) {
            throw new ZipException("no gzip member");
        }
        int flags = next();
        skip(6);
        if ((flags & HAS_EXTRA) != 0) {
            skip(next() | next() << 8);
        }
        for (int flag : new int[] {flags & HAS_NAME, flags & HAS_COMMENT}) {
            while (flag != 0 && next() != 0) {
                continue;
            }
        }
        skip((flags & HAS_CRC) != 0 ? 2 : 0);
        inflater.reset();
        inflater.setInput(packed, at, end - at);
        inside = true;
        return true;
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    private int next() throws IOException {
        if (at == end && !fill()) {
            throw new EOFException("the file ends within a header");
        }
        return packed[at++] & 0xFF;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(packed));
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
