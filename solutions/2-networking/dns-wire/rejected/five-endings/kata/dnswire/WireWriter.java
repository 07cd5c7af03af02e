package kata.dnswire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The bytes of a message so far, and where which ending of a name stands in them. There is room for
 * the largest message; what does not fit is a BufferOverflowException.
 */
final class WireWriter {

    static final int MOST_BYTES = 0xFFFF;

    private static final int MOST_LABEL_BYTES = 63;
    private static final int MOST_OFFSET = 0x3FFF;
    private static final int POINTER = 0xC000;

    private final ByteBuffer bytes = ByteBuffer.allocate(MOST_BYTES);
    private final Map<List<String>, Integer> endings = new HashMap<>();

    void u16(int value) {
        bytes.putShort((short) value);
    }

    void u32(long value) {
        bytes.putInt((int) value);
    }

    void text(String text, int most) {
        if (text.length() > most) {
            throw new IllegalArgumentException(text.length() + " bytes, and the most is " + most);
        }
        bytes.put((byte) text.length());
        bytes.put(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void hex(String hex) {
        bytes.put(HexFormat.of().parseHex(hex));
    }

    void name(List<String> name) {
        checkLength(name);
        for (int i = 0; i < name.size(); i++) {
            List<String> ending = name.subList(i, name.size());
            Integer offset = endings.get(ending);
            if (offset != null) {
                u16(POINTER | offset);
                return;
            }
            if (i < 5 && bytes.position() <= MOST_OFFSET) {
                endings.put(List.copyOf(ending), bytes.position());
            }
            label(name.get(i));
        }
        bytes.put((byte) 0);
    }

    private void label(String label) {
        if (label.isEmpty()) {
            throw new IllegalArgumentException("an empty label");
        }
        text(label, MOST_LABEL_BYTES);
    }

    private static void checkLength(List<String> name) {
        int size = 1 + name.size() + name.stream().mapToInt(String::length).sum();
        if (size > WireReader.MOST_NAME_BYTES) {
            throw new IllegalArgumentException("a name of " + size + " bytes");
        }
    }

    /** What is written meanwhile, with its length in 16 bits before it. */
    void withLength(Runnable content) {
        int start = bytes.position();
        u16(0);
        content.run();
        bytes.putShort(start, (short) (bytes.position() - start - Short.BYTES));
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
