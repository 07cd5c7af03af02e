package kata.logfilter;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A record as a range of a buffer. Text and fields are only made when somebody asks. */
final class Piece {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private byte[] buffer = {};
    private int from;
    private int to;
    private String text;
    private Fields fields;

    /** Number of its first line. */
    long line;

    boolean truncated;
    /** Whether it is the first of its file, where a byte order mark may stand. */
    boolean first;

    /** Goes on to the next record: what is written lies from {@code newFrom} to before {@code newTo}. */
    void set(byte[] newBuffer, int newFrom, int newTo) {
        buffer = newBuffer;
        from = newFrom;
        to = newTo;
        text = null;
        fields = null;
    }

    /** Whether the text holds a literal, given as its UTF-8, a character for each byte. */
    boolean contains(String literal) {
        int start = textFrom();
        return new String(buffer, start, textTo() - start, StandardCharsets.ISO_8859_1).contains(literal);
    }

    String text() {
        if (text == null) {
            int start = textFrom();
            String decoded = new String(buffer, start, textTo() - start, StandardCharsets.UTF_8);
            text = decoded.indexOf('\n') < 0 ? decoded : decoded.replace("\r\n", "\n");
        }
        return text;
    }

    /** What is written, good until the buffer changes. */
    ByteBuffer range() {
        return ByteBuffer.wrap(buffer, from, to - from);
    }

    /** What is written, to be kept. */
    ByteBuffer copy() {
        return ByteBuffer.wrap(Arrays.copyOfRange(buffer, from, to));
    }

    Fields fields() {
        return fields;
    }

    void fields(Fields read) {
        fields = read;
    }

    private int textFrom() {
        boolean marked = first
                && to - from >= BYTE_ORDER_MARK.length
                && Arrays.equals(
                        buffer, from, from + BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
        return marked ? from + BYTE_ORDER_MARK.length : from;
    }

    private int textTo() {
        return to > from && buffer[to - 1] == '\r' ? to - 1 : to;
    }
}
