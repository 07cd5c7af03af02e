package kata.cidrtool;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** IPv4 addresses as text: four numbers with dots between. */
final class Ipv4Text {

    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,2}");

    private Ipv4Text() {}

    static BigInteger parse(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("not four numbers: " + text);
        }
        long value = 0;
        for (String part : parts) {
            value = value << 8 | number(part, 255);
        }
        return BigInteger.valueOf(value);
    }

    /** A number without sign and without leading zeros. */
    static int number(String text, int most) {
        if (!NUMBER.matcher(text).matches() || Integer.parseInt(text) > most) {
            throw new IllegalArgumentException("not a number from 0 to " + most + ": " + text);
        }
        return Integer.parseInt(text);
    }

    static String format(BigInteger address) {
        long value = address.longValue();
        return (value >> 24) + "." + (value >> 16 & 255) + "." + (value >> 8 & 255) + "." + (value & 255);
    }
}
