package kata.dnswire;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Names in a ByteBuffer. */
final class Names {

    private Names() {}

    static List<String> read(ByteBuffer buffer) {
        List<String> labels = new ArrayList<>();
        follow(buffer, labels, buffer.position(), 0);
        DnsWire.require(labels.stream().mapToInt(label -> label.length() + 1).sum() < 255, "long name");
        return labels;
    }

    /** Reads up to the end of the name, and leaves the buffer behind its part here. */
    private static void follow(ByteBuffer buffer, List<String> labels, int before, int pointers) {
        while (true) {
            int length = Byte.toUnsignedInt(buffer.get());
            if (length == 0) {
                return;
            }
            if (length >= 0xC0) {
                int target = (length & 0x3F) << 8 | Byte.toUnsignedInt(buffer.get());
                DnsWire.require(target < before && pointers < 126, "pointer");
                ByteBuffer there = buffer.duplicate();
                there.clear();
                there.position(target);
                follow(there, labels, target, pointers + 1);
                return;
            }
            DnsWire.require(length < 0x40 && labels.size() < 127, "label");
            labels.add(chars(buffer, length));
        }
    }

    static String chars(ByteBuffer buffer, int length) {
        DnsWire.require(buffer.remaining() >= length, "too short");
        char[] chars = new char[length];
        for (int i = 0; i < length; i++) {
            chars[i] = (char) Byte.toUnsignedInt(buffer.get());
        }
        return new String(chars);
    }

    static void putChars(String text, ByteBuffer buffer) {
        text.chars().forEach(c -> buffer.put((byte) c));
    }

    /** Looks, for each ending, whether one of the labels written so far begins it. */
    static void write(List<String> name, ByteBuffer buffer, List<Integer> starts) {
        DnsWire.require(name.stream().mapToInt(label -> label.length() + 1).sum() < 255, "long name");
        for (int i = 0; i < name.size(); i++) {
            for (int start : starts) {
                if (stands(name, i, buffer, start)) {
                    buffer.putShort((short) (0xC000 + start));
                    return;
                }
            }
            String label = name.get(i);
            DnsWire.require(!label.isEmpty() && label.length() < 64, "label");
            if (buffer.position() < 0x4000 && isNew(starts, buffer.position())) {
                starts.add(buffer.position());
            }
            buffer.put((byte) label.length());
            putChars(label, buffer);
        }
        buffer.put((byte) 0);
    }

    private static boolean isNew(List<Integer> starts, int at) {
        return starts.isEmpty() || starts.get(starts.size() - 1) < at;
    }

    /** Whether the labels from i on stand at this offset of what is written. */
    private static boolean stands(List<String> name, int i, ByteBuffer buffer, int offset) {
        int at = offset;
        for (int label = i; ; label++) {
            while (at < buffer.position() && (buffer.get(at) & 0xC0) == 0xC0) {
                at = buffer.getShort(at) & 0x3FFF;
            }
            if (at >= buffer.position()) {
                return false;
            }
            int length = buffer.get(at);
            if (label == name.size() || length == 0) {
                return label == name.size() && length == 0;
            }
            if (length != name.get(label).length() || at + length >= buffer.position()) {
                return false;
            }
            for (int c = 0; c < length; c++) {
                if ((char) (buffer.get(at + 1 + c) & 0xFF) != name.get(label).charAt(c)) {
                    return false;
                }
            }
            at += 1 + length;
        }
    }
}
