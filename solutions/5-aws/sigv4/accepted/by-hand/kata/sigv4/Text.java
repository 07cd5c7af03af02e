package kata.sigv4;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/** Texts and bytes, character by character. */
final class Text {

    private static final char[] DIGITS = "0123456789abcdef".toCharArray();

    private Text() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String encode(String text, boolean keepSlashes) {
        StringBuilder out = new StringBuilder();
        for (byte b : bytes(text)) {
            if (b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9') {
                out.append((char) b);
            } else if (b == '-' || b == '.' || b == '_' || b == '~' || keepSlashes && b == '/') {
                out.append((char) b);
            } else {
                out.append(String.format(Locale.ROOT, "%%%02X", b & 0xff));
            }
        }
        return out.toString();
    }

    static String hex(byte[] data) {
        StringBuilder out = new StringBuilder();
        for (byte b : data) {
            out.append(DIGITS[(b & 0xf0) >> 4]).append(DIGITS[b & 0x0f]);
        }
        return out.toString();
    }

    static String hash(byte[] data) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(data);
            return hex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String lower(String name) {
        StringBuilder out = new StringBuilder();
        for (char c : name.toCharArray()) {
            out.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
        return out.toString();
    }

    /** Blanks and tabs at the ends away, and one blank for each run of them inside. */
    static String squeeze(String value) {
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        for (char c : value.toCharArray()) {
            if (c == ' ' || c == '\t') {
                gap = out.length() > 0;
            } else {
                out.append(gap ? " " : "").append(c);
                gap = false;
            }
        }
        return out.toString();
    }

    static String day(Instant time) {
        OffsetDateTime at = time.atOffset(ZoneOffset.UTC);
        return String.format(Locale.ROOT, "%04d%02d%02d", at.getYear(), at.getMonthValue(), at.getDayOfMonth());
    }

    static String second(Instant time) {
        OffsetDateTime at = time.atOffset(ZoneOffset.UTC);
        return day(time) + String.format(Locale.ROOT, "T%02d%02d%02dZ", at.getHour(), at.getMinute(), at.getSecond());
    }

    /** Walks the path once, and cuts the output back at each "..". */
    static String resolve(String path) {
        StringBuilder out = new StringBuilder("/");
        int at = 0;
        while (at < path.length()) {
            int end = path.indexOf('/', at);
            String segment = path.substring(at, end < 0 ? path.length() : end);
            if (segment.equals("..")) {
                int cut = out.lastIndexOf("/", out.length() - 2);
                out.setLength(cut < 0 ? 1 : cut + 1);
            } else if (!segment.equals(".") && !segment.isEmpty()) {
                out.append(segment).append(end < 0 ? "" : "/");
            }
            at = end < 0 ? path.length() : end + 1;
        }
        return out.toString();
    }
}
