package kata.cidrtool;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Arithmetic on blocks of addresses: both families are a number and a count of bits. */
public final class CidrTool {

    private static final long MOST_HOSTS = (1L << 32) - 2;

    private CidrTool() {}

    public static String network(String text) {
        return Block.around(text).toString();
    }

    public static long usableHosts(String block) {
        Block parsed = Block.parse(block);
        if (parsed.bits() != Address.V4) {
            throw new IllegalArgumentException("not an IPv4 block: " + block);
        }
        return usableHosts(parsed.length());
    }

    private static long usableHosts(int length) {
        long addresses = 1L << (Address.V4 - length);
        return addresses <= 2 ? addresses : addresses - 2;
    }

    public static int lengthFor(long hosts) {
        if (hosts < 1 || hosts > MOST_HOSTS) {
            throw new IllegalArgumentException("no IPv4 block for " + hosts + " hosts");
        }
        int length = Address.V4;
        while (usableHosts(length) < hosts) {
            length--;
        }
        return length;
    }

    public static boolean contains(String block, String address) {
        return Block.parse(block).contains(Address.parse(address));
    }

    public static List<String> aggregate(Collection<String> blocks) {
        List<Block> sorted =
                blocks.stream().map(Block::parse).sorted(Block.ORDER).toList();
        List<Block> stack = new ArrayList<>();
        for (Block block : sorted) {
            if (stack.isEmpty() || !last(stack).contains(block)) {
                push(stack, block);
            }
        }
        return texts(stack);
    }

    /** Puts a block on top, and as long as the two topmost are halves of one block, that in their place. */
    private static void push(List<Block> stack, Block block) {
        Block top = block;
        while (!stack.isEmpty() && areHalves(last(stack), top)) {
            stack.remove(stack.size() - 1);
            top = top.parent();
        }
        stack.add(top);
    }

    private static boolean areHalves(Block one, Block other) {
        return one.length() == other.length()
                && one.length() > 0
                && one.parent().equals(other.parent());
    }

    private static Block last(List<Block> stack) {
        return stack.get(stack.size() - 1);
    }

    public static List<String> range(String first, String last) {
        Address from = Address.parse(first);
        Address to = Address.parse(last);
        if (from.bits() != to.bits() || from.value().compareTo(to.value()) > 0) {
            throw new IllegalArgumentException("no range: " + first + " to " + last);
        }
        return texts(range(from.bits(), from.value(), to.value()));
    }

    private static List<Block> range(int bits, BigInteger first, BigInteger last) {
        List<Block> blocks = new ArrayList<>();
        BigInteger next = first;
        while (next.compareTo(last) <= 0) {
            int aligned = next.signum() == 0 ? bits : next.getLowestSetBit();
            int fitting = last.subtract(next).add(BigInteger.ONE).bitLength() - 1;
            Block block = new Block(bits, next, bits - Math.min(aligned, fitting));
            blocks.add(block);
            next = block.last().add(BigInteger.ONE);
        }
        return blocks;
    }

    public static List<String> exclude(String block, String hole) {
        Block all = Block.parse(block);
        Block out = Block.parse(hole);
        if (out.contains(all)) {
            return List.of();
        }
        if (!all.contains(out)) {
            return List.of(all.toString());
        }
        List<Block> left = range(all.bits(), all.first(), out.first().subtract(BigInteger.ONE));
        left.addAll(range(all.bits(), out.last().add(BigInteger.ONE), all.last()));
        return texts(left);
    }

    private static List<String> texts(List<Block> blocks) {
        return blocks.stream().map(Block::toString).toList();
    }
}
