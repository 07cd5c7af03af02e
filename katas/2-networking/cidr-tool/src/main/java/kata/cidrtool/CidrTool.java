package kata.cidrtool;

import java.util.Collection;
import java.util.List;

/**
 * Arithmetic on blocks of addresses, such as {@code 10.0.0.0/8} and {@code 2001:db8::/32}. Text goes
 * in, canonical text comes out. See README.md for the rules.
 *
 * <p>Every method throws {@link IllegalArgumentException} for text that is no block, or no address.
 */
public final class CidrTool {

    private CidrTool() {}

    /**
     * The block in which an address lies: {@code 192.168.1.77/27} is in {@code 192.168.1.64/27}.
     *
     * @param text an address and a length; here, and only here, host bits may be set
     */
    public static String network(String text) {
        throw new UnsupportedOperationException("network is yours to write");
    }

    /**
     * How many hosts fit into an IPv4 block.
     *
     * @throws IllegalArgumentException also for an IPv6 block
     */
    public static long usableHosts(String block) {
        throw new UnsupportedOperationException("usableHosts is yours to write");
    }

    /**
     * The length of the smallest IPv4 block with room for so many hosts: 27 for 30 of them.
     *
     * @throws IllegalArgumentException unless hosts is from 1 to 4294967294
     */
    public static int lengthFor(long hosts) {
        throw new UnsupportedOperationException("lengthFor is yours to write");
    }

    /** Whether an address lies in a block. */
    public static boolean contains(String block, String address) {
        throw new UnsupportedOperationException("contains is yours to write");
    }

    /** The fewest blocks that hold the same addresses as these together, in order. */
    public static List<String> aggregate(Collection<String> blocks) {
        throw new UnsupportedOperationException("aggregate is yours to write");
    }

    /**
     * The fewest blocks that hold the addresses from first to last, both included, in order.
     *
     * @throws IllegalArgumentException also if last is before first, or of the other family
     */
    public static List<String> range(String first, String last) {
        throw new UnsupportedOperationException("range is yours to write");
    }

    /** The fewest blocks that hold the addresses of a block which are not in the hole, in order. */
    public static List<String> exclude(String block, String hole) {
        throw new UnsupportedOperationException("exclude is yours to write");
    }
}
