package kata.cidrtool;

import java.math.BigInteger;
import java.util.Comparator;

/**
 * A block of addresses.
 *
 * @param bits of an address: 32 or 128
 * @param first its first address: the bits behind the length are 0
 * @param length how many bits all its addresses share
 */
record Block(int bits, BigInteger first, int length) {

    /** IPv4 first, then by address; where two begin together, the larger one first. */
    static final Comparator<Block> ORDER =
            Comparator.comparingInt(Block::bits).thenComparing(Block::first).thenComparingInt(Block::length);

    static Block parse(String text) {
        Block around = around(text);
        if (!around.first.equals(Address.parse(address(text.strip())).value())) {
            throw new IllegalArgumentException("host bits are set: " + text);
        }
        return around;
    }

    /** The block in which an address with a length lies. */
    static Block around(String text) {
        String bare = text.strip();
        Address address = Address.parse(address(bare));
        int length = Ipv4Text.number(bare.substring(bare.indexOf('/') + 1), address.bits());
        return around(address, length);
    }

    static Block around(Address address, int length) {
        int hostBits = address.bits() - length;
        BigInteger first = address.value().shiftRight(hostBits).shiftLeft(hostBits);
        return new Block(address.bits(), first, length);
    }

    private static String address(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("no length: " + text);
        }
        return text.substring(0, slash);
    }

    BigInteger last() {
        return first.add(BigInteger.ONE.shiftLeft(bits - length)).subtract(BigInteger.ONE);
    }

    boolean contains(Address address) {
        return bits == address.bits() && around(address, length).equals(this);
    }

    boolean contains(Block other) {
        return length <= other.length && contains(new Address(other.bits, other.first));
    }

    /** The block of which this is one half; not for a block of length 0. */
    Block parent() {
        return around(new Address(bits, first), length - 1);
    }

    @Override
    public String toString() {
        return new Address(bits, first).text() + "/" + length;
    }
}
