package kata.cidrtool;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A block is the text of its bits: a block contains what begins with it. Blocks are leaves of a binary tree. */
public final class CidrTool {

    private CidrTool() {}

    public static String network(String text) {
        String[] parts = parts(text);
        String bits = Bits.read(parts[0]);
        return show(bits.length(), bits.substring(0, length(parts[1], bits.length())));
    }

    public static long usableHosts(String block) {
        if (Bits.read(parts(block)[0]).length() != 32) {
            throw new IllegalArgumentException("IPv4 only");
        }
        return hosts(prefix(block).length());
    }

    private static long hosts(int length) {
        return switch (length) {
            case 32 -> 1;
            case 31 -> 2;
            default -> (1L << 32 - length) - 2;
        };
    }

    public static int lengthFor(long hosts) {
        if (hosts < 1) {
            throw new IllegalArgumentException("at least one host");
        }
        for (int length = 32; length >= 0; length--) {
            if (hosts(length) >= hosts) {
                return length;
            }
        }
        throw new IllegalArgumentException("too many hosts");
    }

    public static boolean contains(String block, String address) {
        String bits = Bits.read(address);
        String prefix = prefix(block);
        return family(block) == bits.length() && bits.startsWith(prefix);
    }

    public static List<String> aggregate(Collection<String> blocks) {
        Tree v4 = new Tree();
        Tree v6 = new Tree();
        for (String block : blocks) {
            (family(block) == 32 ? v4 : v6).add(prefix(block), 0);
        }
        List<String> found = new ArrayList<>();
        v4.leaves(32, "", found);
        v6.leaves(128, "", found);
        return found;
    }

    public static List<String> range(String first, String last) {
        String from = Bits.read(first);
        String to = Bits.read(last);
        if (from.length() != to.length() || from.compareTo(to) > 0) {
            throw new IllegalArgumentException("no range");
        }
        List<String> found = new ArrayList<>();
        cover("", from, to, found);
        return found;
    }

    private static void cover(String prefix, String from, String to, List<String> found) {
        int free = from.length() - prefix.length();
        String low = prefix + "0".repeat(free);
        String high = prefix + "1".repeat(free);
        if (high.compareTo(from) < 0 || low.compareTo(to) > 0) {
            return;
        }
        if (low.compareTo(from) >= 0 && high.compareTo(to) <= 0) {
            found.add(show(from.length(), prefix));
            return;
        }
        cover(prefix + "0", from, to, found);
        cover(prefix + "1", from, to, found);
    }

    public static List<String> exclude(String block, String hole) {
        String all = prefix(block);
        String out = prefix(hole);
        List<String> left = new ArrayList<>();
        if (family(block) != family(hole) || !out.startsWith(all) && !all.startsWith(out)) {
            left.add(show(family(block), all));
        } else {
            cut(family(block), all, out, left);
        }
        return left;
    }

    private static void cut(int family, String prefix, String out, List<String> left) {
        if (prefix.startsWith(out)) {
            return;
        }
        if (!out.startsWith(prefix)) {
            left.add(show(family, prefix));
            return;
        }
        cut(family, prefix + "0", out, left);
        cut(family, prefix + "1", out, left);
    }

    static String show(int family, String prefix) {
        return Bits.write(prefix + "0".repeat(family - prefix.length())) + "/" + prefix.length();
    }

    private static int family(String block) {
        return block.indexOf(':') >= 0 ? 128 : 32;
    }

    private static String prefix(String block) {
        String[] parts = parts(block);
        String bits = Bits.read(parts[0]);
        int length = length(parts[1], bits.length());
        if (bits.indexOf('1', length) >= 0) {
            throw new IllegalArgumentException("host bits");
        }
        return bits.substring(0, length);
    }

    private static int length(String text, int most) {
        return Bits.number(text, most);
    }

    private static String[] parts(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("one slash");
        }
        return parts;
    }
}
