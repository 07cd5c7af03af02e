package kata.sigv4;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC with SHA-256, RFC 2104. Many threads may call it at once. */
public interface Hmac {

    /**
     * The 32 bytes that only somebody who has the key can make.
     *
     * @param key one byte or more
     */
    byte[] sha256(byte[] key, byte[] data);

    /** The one of the JDK. */
    static Hmac ofJdk() {
        return (key, data) -> {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                return mac.doFinal(data);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every JDK has HmacSHA256", e);
            }
        };
    }
}
