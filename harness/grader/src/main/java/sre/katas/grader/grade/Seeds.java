package sre.katas.grader.grade;

import java.security.SecureRandom;

/** Seeds of random cases, as people pass them on: hexadecimal, short. */
public final class Seeds {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Seeds() {}

    /** A fresh one of four digits. */
    public static long fresh() {
        return 0x1000L + RANDOM.nextInt(0xF000);
    }

    public static String text(long seed) {
        return Long.toHexString(seed);
    }

    /**
     * The seed that was written so.
     *
     * @throws IllegalArgumentException if it is not a hexadecimal number of 1 to 16 digits
     */
    public static long parse(String text) {
        try {
            return Long.parseUnsignedLong(text, 16);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no seed: it must be a hexadecimal number, such as 7f3a", e);
        }
    }
}
