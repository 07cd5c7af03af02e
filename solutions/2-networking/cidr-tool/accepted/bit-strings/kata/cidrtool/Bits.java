package kata.cidrtool;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses as texts of 32 or 128 zeros and ones. */
final class Bits {

    private static final Pattern ZEROS = Pattern.compile("(?:^|:)0(?::0)+(?::|$)");

    private Bits() {}

    static String read(String text) {
        return text.indexOf(':') < 0 ? readV4(text) : readV6(text);
    }

    static int number(String text, int most) {
        if (!text.matches("[0-9]{1,3}") || text.length() > 1 && text.startsWith("0")) {
            throw new IllegalArgumentException(text);
        }
        int value = Integer.parseInt(text);
        if (value > most) {
            throw new IllegalArgumentException(text);
        }
        return value;
    }

    private static String readV4(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException(text);
        }
        StringBuilder bits = new StringBuilder();
        for (String part : parts) {
            bits.append(binary(number(part, 255), 8));
        }
        return bits.toString();
    }

    private static String binary(int value, int width) {
        return Integer.toBinaryString(value | 1 << width).substring(1);
    }

    private static String readV6(String text) {
        int tail = text.lastIndexOf(':') + 1;
        if (text.indexOf('.') >= 0) {
            String v4 = readV4(text.substring(tail));
            return readV6(text.substring(0, tail) + hex(v4.substring(0, 16)) + ":" + hex(v4.substring(16)));
        }
        String[] halves = text.split("::", -1);
        if (halves.length > 2) {
            throw new IllegalArgumentException(text);
        }
        String before = groups(halves[0]);
        if (halves.length == 1) {
            if (before.length() != 128) {
                throw new IllegalArgumentException(text);
            }
            return before;
        }
        String behind = groups(halves[1]);
        if (before.length() + behind.length() > 112) {
            throw new IllegalArgumentException(text);
        }
        return before + "0".repeat(128 - before.length() - behind.length()) + behind;
    }

    private static String groups(String text) {
        StringBuilder bits = new StringBuilder();
        for (String group : text.isEmpty() ? new String[0] : text.split(":", -1)) {
            if (!group.matches("[0-9a-fA-F]{1,4}")) {
                throw new IllegalArgumentException(text);
            }
            bits.append(binary(Integer.parseInt(group, 16), 16));
        }
        return bits.toString();
    }

    private static String hex(String bits) {
        return Integer.toHexString(Integer.parseInt(bits, 2));
    }

    static String write(String bits) {
        if (bits.length() == 32) {
            return writeV4(bits);
        }
        if (bits.startsWith("0".repeat(80) + "1".repeat(16))) {
            return "::ffff:" + writeV4(bits.substring(96));
        }
        StringBuilder groups = new StringBuilder();
        for (int at = 0; at < 128; at += 16) {
            groups.append(at == 0 ? "" : ":").append(hex(bits.substring(at, at + 16)));
        }
        String text = groups.toString();
        String longest = "";
        Matcher runs = ZEROS.matcher(text);
        for (int from = 0; runs.find(from); from = runs.end() - 1) {
            String zeros = runs.group().replace(":", "");
            longest = zeros.length() > longest.replace(":", "").length() ? runs.group() : longest;
            if (runs.end() == text.length()) {
                break;
            }
        }
        return longest.isEmpty() ? text : text.replaceFirst(Pattern.quote(longest), "::");
    }

    private static String writeV4(String bits) {
        return Integer.parseInt(bits.substring(0, 8), 2) + "." + Integer.parseInt(bits.substring(8, 16), 2) + "."
                + Integer.parseInt(bits.substring(16, 24), 2) + "." + Integer.parseInt(bits.substring(24), 2);
    }
}
