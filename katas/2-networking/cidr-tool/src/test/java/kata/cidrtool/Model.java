package kata.cidrtool;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

/** A corner of 64 addresses, kept one by one: slow, and nothing like an answer. */
enum Model {
    LOW("10.0.0.%d/%d", 0, 26),
    HIGH("255.255.255.%d/%d", 192, 26),
    IPV6("2001:db8::%x/%d", 0x100, 122);

    static final int SIZE = 64;

    private final String format;
    private final int base;
    private final int length;

    Model(String format, int base, int length) {
        this.format = format;
        this.base = base;
        this.length = length;
    }

    /** The block of addresses from start on, whose size is a power of two. */
    String block(int start, int size) {
        return String.format(format, base + start, length + Integer.numberOfTrailingZeros(SIZE / size));
    }

    String address(int index) {
        String block = block(index, 1);
        return block.substring(0, block.indexOf('/'));
    }

    /** The fewest blocks for these addresses: a block if all of it is there, or else those of its halves. */
    List<String> cover(BitSet addresses) {
        List<String> blocks = new ArrayList<>();
        cover(addresses, 0, SIZE, blocks);
        return blocks;
    }

    private void cover(BitSet addresses, int start, int size, List<String> blocks) {
        if (addresses.get(start, start + size).cardinality() == size) {
            blocks.add(block(start, size));
        } else if (size > 1) {
            cover(addresses, start, size / 2, blocks);
            cover(addresses, start + size / 2, size / 2, blocks);
        }
    }

    /** A block of any size up to the given one, as its first address and the address behind it. */
    static int[] drawBlock(SplittableRandom random, int largest) {
        int size = 1 << random.nextInt(Integer.numberOfTrailingZeros(largest) + 1);
        int start = random.nextInt(SIZE / size) * size;
        return new int[] {start, start + size};
    }
}
