package kata.sigv4;

import java.time.Instant;
import java.util.function.Supplier;

/** A string to sign, made by a copy of your code that was loaded anew. */
final class StringToSign implements Supplier<String> {

    static final String TIME = "2026-11-25T20:00:00Z";

    @Override
    public String get() {
        return new Signer(Vector.EXAMPLE, new Scope("us-east-1", "iam"), Hmac.ofJdk())
                .stringToSign("GET", Instant.parse(TIME));
    }
}
