package kata.toptalkers;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line, taken apart from left to right, one small regex for each kind of field. */
final class AccessLine {

    private static final Pattern WORD = Pattern.compile("\\G([^ ]+)(?: |$)");
    private static final Pattern TIME = Pattern.compile("\\G\\[([^\\]]{26})\\] ");
    private static final Pattern TEXT = Pattern.compile("\\G\"((?>[^\"\\\\]+|(?:\\\\.)++)*+)\"(?: |$)");
    private static final Pattern STATUS = Pattern.compile("\\G(\\d{3}) ");
    private static final Pattern BYTES = Pattern.compile("\\G(\\d+|-)(?: |$)");
    private static final List<Pattern> COMMON = List.of(WORD, WORD, WORD, TIME, TEXT, STATUS, BYTES);
    private static final List<Pattern> COMBINED = List.of(WORD, WORD, WORD, TIME, TEXT, STATUS, BYTES, TEXT, TEXT);
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("dd/LLL/yyyy:HH:mm:ss Z", Locale.ROOT);

    private final String[] fields = new String[COMBINED.size()];
    private final boolean wellFormed;

    AccessLine(String line) {
        wellFormed = read(line, COMBINED) || read(line, COMMON);
    }

    private boolean read(String line, List<Pattern> shape) {
        fields[8] = "-";
        int at = 0;
        for (int i = 0; i < shape.size(); i++) {
            Matcher matcher = shape.get(i).matcher(line);
            if (!matcher.find(at)) {
                return false;
            }
            fields[i] = matcher.group(1);
            at = matcher.end();
        }
        return at == line.length() && !line.endsWith(" ");
    }

    boolean wellFormed() {
        return wellFormed && fields[3].matches("\\d\\d/\\w{3}/\\d{4}(:\\d\\d){3} [-+]\\d{4}");
    }

    String key(Dimension by) {
        return fields[new int[] {0, 4, 5, 8}[by.ordinal()]];
    }

    boolean failed() {
        return Integer.parseInt(fields[5]) / 100 == 5;
    }

    Instant minute() {
        long seconds = ZonedDateTime.parse(fields[3], FORMAT).toEpochSecond();
        return Instant.ofEpochSecond(Math.floorDiv(seconds, 60) * 60);
    }
}
