package kata.logfilter;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;

/** Opens a file, and unpacks it if its first two bytes say that it is packed; its name says nothing. */
final class Unpacked {

    private Unpacked() {}

    static InputStream open(Log.Source file) throws IOException {
        InputStream raw = file.open();
        try {
            PushbackInputStream in = new PushbackInputStream(raw, 2);
            byte[] magic = in.readNBytes(2);
            in.unread(magic);
            boolean packed = magic.length == 2 && magic[0] == 0x1F && magic[1] == (byte) 0x8B;
            return packed ? new GZIPInputStream(new KnowsItsEnd(in)) : in;
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /**
     * A stream whose {@code available} is 0 at its end only. {@link GZIPInputStream} of JDK 17 asks it
     * after each member, and takes 0 for the end, though more may come.
     */
    private static final class KnowsItsEnd extends FilterInputStream {

        private final PushbackInputStream pushback;

        KnowsItsEnd(PushbackInputStream in) {
            super(in);
            this.pushback = in;
        }

        @Override
        public int available() throws IOException {
            int next = pushback.read();
            if (next < 0) {
                return 0;
            }
            pushback.unread(next);
            return Math.max(1, pushback.available());
        }
    }
}
