package kata.cidrtool;

import java.util.List;

/** A binary tree of bits; a full node needs no children. */
final class Tree {

    private Tree zero;
    private Tree one;
    private boolean full;

    void add(String bits, int at) {
        if (full) {
            return;
        }
        if (at == bits.length()) {
            full = true;
        } else if (bits.charAt(at) == '0') {
            zero = zero == null ? new Tree() : zero;
            zero.add(bits, at + 1);
        } else {
            one = one == null ? new Tree() : one;
            one.add(bits, at + 1);
        }
        full |= zero != null && zero.full && one != null && one.full;
        if (full) {
            zero = null;
            one = null;
        }
    }

    void leaves(int family, String prefix, List<String> found) {
        if (full) {
            found.add(CidrTool.show(family, prefix));
            return;
        }
        if (zero != null) {
            zero.leaves(family, prefix + "0", found);
        }
        if (one != null) {
            one.leaves(family, prefix + "1", found);
        }
    }
}
