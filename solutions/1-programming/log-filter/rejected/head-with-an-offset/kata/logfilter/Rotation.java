package kata.logfilter;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order of a log's rotated files. */
final class Rotation {

    private static final Pattern AGE = Pattern.compile("\\.(\\d+)(\\.gz)?$");

    private Rotation() {}

    static List<Log.Source> oldestFirst(List<Log.Source> files) {
        return files.stream()
                .sorted(Comparator.comparing(Rotation::age).reversed())
                .toList();
    }

    private static BigInteger age(Log.Source file) {
        Matcher number = AGE.matcher(file.name());
        return number.find() ? new BigInteger(number.group(1)) : BigInteger.ZERO;
    }
}
