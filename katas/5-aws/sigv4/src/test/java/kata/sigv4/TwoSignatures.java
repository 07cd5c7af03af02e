package kata.sigv4;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import sre.katas.fixtures.steps.TwoCalls;

/** Two threads sign with one signer at the same time. Seen from beside a stepped copy of your code. */
final class TwoSignatures implements TwoCalls {

    private final String before;
    private final String first;
    private final String second;
    private Signer signer;

    /**
     * @param before the time of a signature that was made before, or empty
     * @param first the time of the one signature
     * @param second the time of the other
     */
    TwoSignatures(String before, String first, String second) {
        this.before = before;
        this.first = first;
        this.second = second;
    }

    @Override
    public void prepare() {
        Credentials credentials = new Credentials("AKIDEXAMPLE", "two threads", Optional.empty());
        signer = new Signer(credentials, new Scope("us-east-1", "iam"), TwoSignatures::readable);
        if (!before.isEmpty()) {
            sign(before);
        }
    }

    /** No HMAC, but one that can be read: which day's key has signed. */
    private static byte[] readable(byte[] key, byte[] data) {
        String day = new String(data, StandardCharsets.US_ASCII);
        return day.matches("[0-9]{8}") ? data : key.clone();
    }

    @Override
    public Object first() {
        return sign(first);
    }

    @Override
    public Object second() {
        return sign(second);
    }

    private String sign(String time) {
        String hex = signer.signature("AWS4-HMAC-SHA256 …", Instant.parse(time));
        return "the signature of " + new String(HexFormat.of().parseHex(hex));
    }

    @Override
    public String after() {
        return "later, at the times of both: " + sign(first) + ", " + sign(second);
    }

    @Override
    public Description describe() {
        return new Description(
                before.isEmpty() ? "a new signer" : "a signature at " + before,
                "signature(…, " + first + ")",
                "signature(…, " + second + ")");
    }
}
