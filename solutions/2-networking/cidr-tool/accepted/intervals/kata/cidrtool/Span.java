package kata.cidrtool;

import java.util.ArrayList;
import java.util.List;

/** All addresses from first to last, both included. */
record Span(byte[] first, byte[] last) {

    /** For spans in order: whether this one and the next are one. */
    boolean touches(Span next) {
        if (first.length != next.first.length) {
            return false;
        }
        return Bytes.compare(next.first, last) <= 0 || Bytes.compare(next.first, Bytes.plus(last, 1)) == 0;
    }

    Span with(Span next) {
        return new Span(first, Bytes.compare(last, next.last) > 0 ? last : next.last);
    }

    List<String> blocks() {
        List<String> blocks = new ArrayList<>();
        byte[] start = first;
        while (true) {
            int length = 8 * start.length;
            while (length > 0
                    && Bytes.compare(Bytes.clear(start, length - 1), start) == 0
                    && Bytes.compare(Bytes.fill(start, length - 1), last) <= 0) {
                length--;
            }
            blocks.add(Bytes.format(start) + "/" + length);
            byte[] end = Bytes.fill(start, length);
            if (Bytes.compare(end, last) == 0) {
                return blocks;
            }
            start = Bytes.plus(end, 1);
        }
    }
}
