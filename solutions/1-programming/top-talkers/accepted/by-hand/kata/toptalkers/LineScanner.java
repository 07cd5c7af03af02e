package kata.toptalkers;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;

/** Walks through the bytes of a line once, without a regex: the fastest of the answers. */
final class LineScanner {

    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final String TIME_SHAPE = "[00/aaa/0000:00:00:00 +0000] ";

    private byte[] line = {};
    private int end;
    private int at;
    private boolean good;
    private int timeAt;
    private final int[] from = new int[Dimension.values().length];
    private final int[] to = new int[Dimension.values().length];

    /** Whether the bytes are a well-formed line; what was read before is forgotten. */
    boolean read(byte[] bytes, int length) {
        line = bytes;
        end = length;
        at = 0;
        good = true;
        word(Dimension.CLIENT);
        word(null);
        word(null);
        time();
        text(Dimension.REQUEST);
        good &= skip(' ');
        number(Dimension.STATUS);
        good &= to[Dimension.STATUS.ordinal()] - from[Dimension.STATUS.ordinal()] == 3 && skip(' ');
        if (!skip('-')) {
            number(null);
        }
        from[Dimension.AGENT.ordinal()] = -1;
        if (good && at < end) {
            good = skip(' ');
            text(null);
            good &= skip(' ');
            text(Dimension.AGENT);
        }
        return good && at == end;
    }

    String key(Dimension by) {
        int begin = from[by.ordinal()];
        return begin < 0 ? "-" : new String(line, begin, to[by.ordinal()] - begin, StandardCharsets.UTF_8);
    }

    boolean isServerError() {
        return line[from[Dimension.STATUS.ordinal()]] == '5';
    }

    /** Minutes since 1970 in UTC. */
    long minute() {
        int month = MONTHS.indexOf(new String(line, timeAt + 4, 3, StandardCharsets.ISO_8859_1)) / 3 + 1;
        int offset = digits(23, 2) * 60 + digits(25, 2);
        long local = LocalDateTime.of(digits(8, 4), month, digits(1, 2), digits(13, 2), digits(16, 2))
                        .toEpochSecond(java.time.ZoneOffset.UTC)
                / 60;
        return line[timeAt + 22] == '-' ? local + offset : local - offset;
    }

    private int digits(int offset, int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = value * 10 + line[timeAt + offset + i] - '0';
        }
        return value;
    }

    private void word(Dimension dimension) {
        int begin = at;
        while (at < end && line[at] != ' ') {
            at++;
        }
        keep(dimension, begin, at);
        good &= at > begin && skip(' ');
    }

    private void time() {
        timeAt = at;
        good &= end - at >= TIME_SHAPE.length();
        for (int i = 0; good && i < TIME_SHAPE.length(); i++) {
            int c = line[at + i];
            good = switch (TIME_SHAPE.charAt(i)) {
                case '0' -> c >= '0' && c <= '9';
                case 'a' -> c >= 'A' && c <= 'z';
                case '+' -> c == '+' || c == '-';
                default -> c == TIME_SHAPE.charAt(i);
            };
        }
        at += TIME_SHAPE.length();
    }

    private void text(Dimension dimension) {
        good = good && skip('"');
        int begin = at;
        while (good && at < end && line[at] != '"') {
            at += line[at] == '\\' ? 2 : 1;
        }
        keep(dimension, begin, at);
        good = good && skip('"');
    }

    private void number(Dimension dimension) {
        int begin = at;
        while (at < end && line[at] >= '0' && line[at] <= '9') {
            at++;
        }
        keep(dimension, begin, at);
        good &= at > begin;
    }

    private void keep(Dimension dimension, int begin, int finish) {
        if (dimension != null) {
            from[dimension.ordinal()] = begin;
            to[dimension.ordinal()] = finish;
        }
    }

    private boolean skip(char expected) {
        if (at < end && line[at] == expected) {
            at++;
            return true;
        }
        return false;
    }
}
