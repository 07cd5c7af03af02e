package kata.cidrtool;

import java.math.BigInteger;

/**
 * An address of either family.
 *
 * @param bits 32 or 128
 * @param value from 0 to 2^bits - 1
 */
record Address(int bits, BigInteger value) {

    static final int V4 = 32;
    static final int V6 = 128;

    private static final BigInteger MAPPED = BigInteger.valueOf(0xFFFF);

    static Address parse(String text) {
        return text.contains(":") ? new Address(V6, Ipv6Text.parse(text)) : new Address(V4, Ipv4Text.parse(text));
    }

    /** Canonical text: RFC 5952, with the dots of its section 5 in ::ffff:0:0/96. */
    String text() {
        if (bits == V4) {
            return Ipv4Text.format(value);
        }
        if (value.shiftRight(V4).equals(MAPPED)) {
            return "::ffff:" + Ipv4Text.format(value.and(BigInteger.valueOf(0xFFFF_FFFFL)));
        }
        return Ipv6Text.format(value);
    }
}
