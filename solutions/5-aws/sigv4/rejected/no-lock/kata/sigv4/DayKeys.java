package kata.sigv4;

import java.nio.charset.StandardCharsets;

/** The signing keys of the days used last. Safe for many threads: each sees a key together with its day. */
final class DayKeys {

    private final String secretKey;
    private final Scope scope;
    private final Hmac hmac;
    private final String[] days = new String[2];
    private final byte[][] keys = new byte[2][];

    DayKeys(String secretKey, Scope scope, Hmac hmac) {
        this.secretKey = secretKey;
        this.scope = scope;
        this.hmac = hmac;
    }

    /** The key of a day such as 20150830. */
    byte[] of(String day) {
        int slot = Integer.parseInt(day) % 2;
        if (!day.equals(days[slot])) {
            days[slot] = day;
            keys[slot] = derive(day);
        }
        return keys[slot];
    }

    private byte[] derive(String day) {
        byte[] key = bytes("AWS4" + secretKey);
        for (String step : new String[] {day, scope.region(), scope.service(), "aws4_request"}) {
            key = hmac.sha256(key, bytes(step));
        }
        return key;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
