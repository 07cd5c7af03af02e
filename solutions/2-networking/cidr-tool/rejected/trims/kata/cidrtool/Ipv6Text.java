package kata.cidrtool;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** IPv6 addresses as text: read as in RFC 4291, section 2.2; written as in RFC 5952, section 4. */
final class Ipv6Text {

    private static final int GROUPS = 8;
    private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");

    private Ipv6Text() {}

    static BigInteger parse(String text) {
        int gap = text.indexOf("::");
        List<Integer> groups = groups(gap < 0 ? text : text.substring(0, gap), gap < 0);
        if (gap >= 0) {
            List<Integer> behind = groups(text.substring(gap + 2), true);
            int zeros = GROUPS - groups.size() - behind.size();
            if (zeros < 1) {
                throw new IllegalArgumentException(":: stands for no group: " + text);
            }
            groups.addAll(Collections.nCopies(zeros, 0));
            groups.addAll(behind);
        }
        if (groups.size() != GROUPS) {
            throw new IllegalArgumentException("not eight groups: " + text);
        }
        return groups.stream()
                .map(BigInteger::valueOf)
                .reduce(BigInteger.ZERO, (value, group) -> value.shiftLeft(16).or(group));
    }

    /**
     * @param last whether the text ends with these groups, so that the last two may be an IPv4 address
     */
    private static List<Integer> groups(String text, boolean last) {
        List<Integer> groups = new ArrayList<>();
        if (text.isEmpty()) {
            return groups;
        }
        String[] parts = text.split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            if (last && i == parts.length - 1 && parts[i].contains(".")) {
                int value = Ipv4Text.parse(parts[i]).intValue();
                groups.add(value >>> 16);
                groups.add(value & 0xFFFF);
            } else {
                groups.add(group(parts[i]));
            }
        }
        return groups;
    }

    private static int group(String text) {
        if (!GROUP.matcher(text).matches()) {
            throw new IllegalArgumentException("not a group of an IPv6 address: " + text);
        }
        return Integer.parseInt(text, 16);
    }

    static String format(BigInteger address) {
        int[] groups = new int[GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            groups[i] = address.shiftRight(16 * (GROUPS - 1 - i)).intValue() & 0xFFFF;
        }
        int start = 0;
        int length = 0;
        for (int i = 0; i < GROUPS; i++) {
            int run = zerosFrom(groups, i);
            if (run > length) {
                start = i;
                length = run;
            }
        }
        return length < 2
                ? join(groups, 0, GROUPS)
                : join(groups, 0, start) + "::" + join(groups, start + length, GROUPS);
    }

    private static int zerosFrom(int[] groups, int start) {
        int end = start;
        while (end < GROUPS && groups[end] == 0) {
            end++;
        }
        return end - start;
    }

    private static String join(int[] groups, int from, int to) {
        StringJoiner text = new StringJoiner(":");
        for (int i = from; i < to; i++) {
            text.add(Integer.toHexString(groups[i]));
        }
        return text.toString();
    }
}
