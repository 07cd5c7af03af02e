package kata.sigv4;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The signing keys of the days used last. Safe for many threads: each sees a key together with its day. */
final class DayKeys {

    private static final int KEPT = 4;

    private final String secretKey;
    private final Scope scope;
    private final Hmac hmac;
    private final Map<String, byte[]> keys = new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    DayKeys(String secretKey, Scope scope, Hmac hmac) {
        this.secretKey = secretKey;
        this.scope = scope;
        this.hmac = hmac;
    }

    /** The key of a day such as 20150830. */
    synchronized byte[] of(String day) {
        byte[] key = keys.get(day);
        if (key == null) {
            key = derive(day);
            keys.put(day, key);
        }
        return key;
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
