package kata.logfilter;

import java.nio.ByteBuffer;

/** Counts line feeds, eight bytes at a time. */
final class LineFeeds {

    private static final long LINE_FEEDS = 0x0A0A_0A0A_0A0A_0A0AL;
    private static final long SEVEN_BITS = 0x7F7F_7F7F_7F7F_7F7FL;

    private LineFeeds() {}

    static long count(ByteBuffer bytes, int from, int to) {
        long count = 0;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            long zeros = bytes.getLong(at) ^ LINE_FEEDS; // a byte of it is 0 where a line feed stands
            long others = (zeros & SEVEN_BITS) + SEVEN_BITS | zeros | SEVEN_BITS;
            count += Long.bitCount(~others);
        }
        for (; at < to; at++) {
            count += bytes.get(at) == '\n' ? 1 : 0;
        }
        return count;
    }
}
