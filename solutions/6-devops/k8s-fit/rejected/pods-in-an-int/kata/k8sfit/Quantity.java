package kata.k8sfit;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads quantities. */
final class Quantity {

    private static final Pattern FORM =
            Pattern.compile("([+-]?(?:\\d+\\.?\\d*|\\.\\d+))(?:([EPTGMK]i|[numkMGTPE])|[eE]([+-]?\\d+))?");

    private static final Map<String, Integer> TENS =
            Map.of("n", -9, "u", -6, "m", -3, "k", 3, "M", 6, "G", 9, "T", 12, "P", 15, "E", 18);

    private static final String TWOS = "KMGTPE";

    private Quantity() {}

    static BigDecimal of(String text) {
        Matcher part = FORM.matcher(text);
        if (!part.matches()) {
            throw new IllegalArgumentException("not a quantity: " + text);
        }
        BigDecimal number = new BigDecimal(part.group(1));
        if (part.group(3) != null) {
            return number.scaleByPowerOfTen(Integer.parseInt(part.group(3)));
        }
        return part.group(2) == null ? number : suffixed(number, part.group(2));
    }

    private static BigDecimal suffixed(BigDecimal number, String suffix) {
        if (suffix.endsWith("i")) {
            return number.multiply(BigDecimal.valueOf(1L << (10 * (TWOS.indexOf(suffix.charAt(0)) + 1))));
        }
        return number.scaleByPowerOfTen(TENS.get(suffix));
    }
}
