package kata.logfilter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Bytes as messages show them, and as golden files keep them. */
final class Bytes {

    private Bytes() {}

    /** ASCII as it is, every other byte but the line feed as {@code \xNN}; nothing at all as "(nothing)". */
    static String show(byte[] bytes) {
        if (bytes.length == 0) {
            return "(nothing)";
        }
        StringBuilder out = new StringBuilder();
        for (byte signed : bytes) {
            int b = signed & 0xFF;
            if (b == '\n' || b == '\t' || b >= ' ' && b < 0x7F) {
                out.append((char) b);
            } else {
                out.append(String.format("\\x%02X", b));
            }
        }
        return out.toString();
    }

    /** The bytes of {@code name.golden} beside the tests: the output of a real tool. */
    static byte[] golden(String name) {
        try (InputStream in = Bytes.class.getResourceAsStream(name + ".golden")) {
            if (in == null) {
                throw new IllegalStateException("no golden file " + name + ".golden");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
