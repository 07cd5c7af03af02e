package kata.dnswire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A place in a message, and what can be read from there on. Whatever is not right is an IllegalArgumentException. */
final class WireReader {

    static final int MOST_NAME_BYTES = 255;

    private static final int MOST_POINTERS = 126;
    private static final int LABEL = 0;
    private static final int POINTER = 3;

    private final byte[] wire;
    private int at;

    WireReader(byte[] wire) {
        this.wire = wire;
    }

    int position() {
        return at;
    }

    boolean isAtEnd() {
        return at == wire.length;
    }

    int u8() {
        int value = u8(at);
        at++;
        return value;
    }

    int u16() {
        return u8() << 8 | u8();
    }

    long u32() {
        return (long) u16() << 16 | u16();
    }

    /** The end of what is so long. */
    int endOf(int length) {
        if (length > wire.length - at) {
            throw new IllegalArgumentException(
                    "at " + at + " should be " + length + " bytes: the message is too short");
        }
        return at + length;
    }

    /** Bytes as chars. */
    String text(int length) {
        String text = text(at, length);
        at += length;
        return text;
    }

    String hex(int length) {
        int end = endOf(length);
        String hex = HexFormat.of().formatHex(wire, at, end);
        at = end;
        return hex;
    }

    /** A name, wherever its pointers lead; what follows is read behind its first pointer. */
    List<String> name() {
        List<String> labels = new ArrayList<>();
        int size = 1;
        int pointers = 0;
        int before = at;
        int next = at;
        int end = -1;
        for (int length = u8(next); length != 0; length = u8(next)) {
            if (length >> 6 == LABEL) {
                labels.add(text(next + 1, length));
                size += 1 + length;
                next += 1 + length;
            } else if (length >> 6 == POINTER) {
                end = end < 0 ? next + 2 : end;
                next = backwards((length & 0x3F) << 8 | u8(next + 1), before);
                before = next;
                pointers++;
            } else {
                throw new IllegalArgumentException("neither a label nor a pointer: " + length + " at " + next);
            }
            if (size > MOST_NAME_BYTES || pointers > MOST_POINTERS) {
                throw new IllegalArgumentException("the name at " + at + " is too long");
            }
        }
        at = end < 0 ? next + 1 : end;
        return labels;
    }

    private static int backwards(int target, int before) {
        if (target >= before) {
            throw new IllegalArgumentException("a pointer leads to " + target + ", which is not before " + before);
        }
        return target;
    }

    private int u8(int index) {
        if (index >= wire.length) {
            throw new IllegalArgumentException("the message ends at " + wire.length);
        }
        return wire[index] & 0xFF;
    }

    private String text(int from, int length) {
        if (length > wire.length - from) {
            throw new IllegalArgumentException("the message ends at " + wire.length);
        }
        return new String(wire, from, length, StandardCharsets.ISO_8859_1);
    }
}
