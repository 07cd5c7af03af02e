package kata.cidrtool;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedList;
import java.util.List;
import java.util.TreeMap;

/** Everything is an interval of addresses: joined as intervals, and cut into blocks at the very end. */
public final class CidrTool {

    private CidrTool() {}

    public static String network(String text) {
        int slash = slash(text);
        byte[] address = Bytes.parse(text.substring(0, slash));
        int length = Bytes.decimal(text.substring(slash + 1), 8 * address.length);
        return new Span(Bytes.clear(address, length), Bytes.fill(address, length))
                .blocks()
                .get(0);
    }

    public static long usableHosts(String block) {
        Span span = span(block);
        if (span.first().length != 4) {
            throw new IllegalArgumentException("no IPv4 block: " + block);
        }
        int length = Bytes.decimal(block.substring(slash(block) + 1), 32);
        long addresses = (long) Math.pow(2, 32 - length);
        return addresses > 2 ? addresses - 2 : addresses;
    }

    public static int lengthFor(long hosts) {
        if (hosts < 1 || hosts > 0xFFFF_FFFEL) {
            throw new IllegalArgumentException("no block for " + hosts);
        }
        long needed = hosts > 2 ? hosts + 2 : hosts;
        return Long.numberOfLeadingZeros(needed - 1) - 32;
    }

    public static boolean contains(String block, String address) {
        Span span = span(block);
        byte[] asked = Bytes.parse(address);
        return asked.length == span.first().length
                && Bytes.compare(span.first(), asked) <= 0
                && Bytes.compare(asked, span.last()) <= 0;
    }

    public static List<String> aggregate(Collection<String> blocks) {
        TreeMap<byte[], byte[]> ends = new TreeMap<>(Bytes::compare);
        for (String block : blocks) {
            Span span = span(block);
            ends.merge(span.first(), span.last(), (a, b) -> Bytes.compare(a, b) > 0 ? a : b);
        }
        List<String> found = new ArrayList<>();
        Span open = null;
        for (var entry : ends.entrySet()) {
            Span next = new Span(entry.getKey(), entry.getValue());
            if (open != null && open.touches(next)) {
                open = open.with(next);
                continue;
            }
            if (open != null) {
                found.addAll(open.blocks());
            }
            open = next;
        }
        if (open != null) {
            found.addAll(open.blocks());
        }
        return found;
    }

    public static List<String> range(String first, String last) {
        byte[] from = Bytes.parse(first);
        byte[] to = Bytes.parse(last);
        if (from.length != to.length || Bytes.compare(from, to) > 0) {
            throw new IllegalArgumentException("no range");
        }
        return new Span(from, to).blocks();
    }

    public static List<String> exclude(String block, String hole) {
        Span all = span(block);
        Span out = span(hole);
        List<String> left = new LinkedList<>();
        if (all.first().length != out.first().length
                || Bytes.compare(out.last(), all.first()) < 0
                || Bytes.compare(out.first(), all.last()) > 0) {
            left.addAll(all.blocks());
            return left;
        }
        if (Bytes.compare(all.first(), out.first()) < 0) {
            left.addAll(new Span(all.first(), Bytes.plus(out.first(), -1)).blocks());
        }
        if (Bytes.compare(out.last(), all.last()) < 0) {
            left.addAll(new Span(Bytes.plus(out.last(), 1), all.last()).blocks());
        }
        return left;
    }

    private static Span span(String block) {
        int slash = slash(block);
        byte[] first = Bytes.parse(block.substring(0, slash));
        int length = Bytes.decimal(block.substring(slash + 1), 8 * first.length);
        if (Bytes.compare(first, Bytes.clear(first, length)) != 0) {
            throw new IllegalArgumentException("host bits: " + block);
        }
        return new Span(first, Bytes.fill(first, length));
    }

    private static int slash(String block) {
        int slash = block.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("no length: " + block);
        }
        return slash;
    }
}
