package kata.cidrtool;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Addresses as 4 or 16 bytes. The JDK reads IPv6, once it is clear that it is read as the brief demands. */
final class Bytes {

    private static final String OCTET = "(0|[1-9][0-9]?|1[0-9][0-9]|2[0-4][0-9]|25[0-5])";
    private static final String V4 = OCTET + "(\\." + OCTET + "){3}";
    private static final String GROUP = "[0-9a-fA-F]{1,4}";

    private Bytes() {}

    static int decimal(String text, int most) {
        if (!text.matches("0|[1-9][0-9]{0,2}") || Integer.parseInt(text) > most) {
            throw new IllegalArgumentException("length " + text);
        }
        return Integer.parseInt(text);
    }

    static byte[] parse(String text) {
        if (text.matches(V4)) {
            return jdk(text);
        }
        if (!text.contains(":")
                || !text.matches("(::)?(" + GROUP + "(::?|$))*(" + V4 + ")?")
                || !groupsAreRight(text)) {
            throw new IllegalArgumentException("no address: " + text);
        }
        byte[] bytes = jdk(text);
        if (bytes.length == 16) {
            return bytes;
        }
        byte[] mapped = new byte[16];
        mapped[10] = -1;
        mapped[11] = -1;
        System.arraycopy(bytes, 0, mapped, 12, 4);
        return mapped;
    }

    private static boolean groupsAreRight(String text) {
        long groups =
                Arrays.stream(text.split(":")).filter(part -> !part.isEmpty()).count();
        groups += text.contains(".") ? 1 : 0;
        int gap = text.indexOf("::");
        boolean oneGap = gap >= 0 && text.indexOf("::", gap + 1) < 0;
        boolean endsWell = !text.endsWith(":") || text.endsWith("::");
        return endsWell && (oneGap ? groups <= 7 : gap < 0 && groups == 8);
    }

    private static byte[] jdk(String text) {
        try {
            return InetAddress.getByName(text).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static int compare(byte[] one, byte[] other) {
        return one.length != other.length ? one.length - other.length : Arrays.compareUnsigned(one, other);
    }

    static byte[] clear(byte[] address, int length) {
        byte[] result = address.clone();
        for (int bit = length; bit < 8 * result.length; bit++) {
            result[bit / 8] &= (byte) ~(0x80 >> bit % 8);
        }
        return result;
    }

    static byte[] fill(byte[] address, int length) {
        byte[] result = address.clone();
        for (int bit = length; bit < 8 * result.length; bit++) {
            result[bit / 8] |= (byte) (0x80 >> bit % 8);
        }
        return result;
    }

    /** One more or one less, going round at the ends. */
    static byte[] plus(byte[] address, int by) {
        byte[] result = address.clone();
        for (int i = result.length - 1; i >= 0; i--) {
            result[i] += (byte) by;
            if (result[i] != (by > 0 ? 0 : -1)) {
                break;
            }
        }
        return result;
    }

    static String format(byte[] address) {
        if (address.length == 4) {
            return dotted(address, 0);
        }
        int[] groups = new int[8];
        for (int i = 0; i < 8; i++) {
            groups[i] = (address[2 * i] & 255) << 8 | address[2 * i + 1] & 255;
        }
        if (groups[5] == 0xFFFF && Arrays.stream(groups, 0, 5).allMatch(group -> group == 0)) {
            return "::ffff:" + dotted(address, 12);
        }
        int best = -1;
        int most = 1;
        for (int start = 0, run = 0; start + run < 8; ) {
            if (groups[start + run] == 0) {
                run++;
                if (run > most) {
                    most = run;
                    best = start;
                }
            } else {
                start += run + 1;
                run = 0;
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            if (i == best) {
                text.append("::");
                i += most - 1;
            } else {
                text.append(i == 0 || i == best + most && best >= 0 ? "" : ":").append(Integer.toHexString(groups[i]));
            }
        }
        return text.toString();
    }

    private static String dotted(byte[] bytes, int from) {
        return (bytes[from] & 255) + "." + (bytes[from + 1] & 255) + "." + (bytes[from + 2] & 255) + "."
                + (bytes[from + 3] & 255);
    }
}
