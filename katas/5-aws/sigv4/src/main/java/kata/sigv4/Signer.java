package kata.sigv4;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Signs requests with AWS Signature Version 4. Many threads share one signer. */
public final class Signer {

    private final Credentials credentials;
    private final Scope scope;
    private final Hmac hmac;

    /**
     * A signer for one service in one region.
     *
     * @param hmac the only HMAC to use; its calls are counted
     */
    public Signer(Credentials credentials, Scope scope, Hmac hmac) {
        this.credentials = credentials;
        this.scope = scope;
        this.hmac = hmac;
    }

    /** Stage 1: the parameters, encoded, in order, between ampersands; empty if there are none. */
    public static String canonicalQuery(List<Parameter> query) {
        throw new UnsupportedOperationException("stage 1: write canonicalQuery");
    }

    /** Stage 2: the request in the one form on which both sides agree. */
    public String canonicalRequest(Request request) {
        throw new UnsupportedOperationException("stage 2: write canonicalRequest");
    }

    /** Stage 3: what is signed: four lines. */
    public String stringToSign(String canonicalRequest, Instant time) {
        throw new UnsupportedOperationException("stage 3: write stringToSign");
    }

    /** Stage 3: the signature, in 64 hexadecimal digits. */
    public String signature(String stringToSign, Instant time) {
        throw new UnsupportedOperationException("stage 3: write signature");
    }

    /** Stage 4: the request with the headers that prove who sends it. */
    public Request sign(Request request, Instant time) {
        throw new UnsupportedOperationException("stage 4: write sign");
    }

    /**
     * Stage 5: an address that anybody may use for a while, as if they had signed the request.
     *
     * @param expires for how long it is good: whole seconds, from one second to seven days
     * @throws IllegalArgumentException if {@code expires} is anything else
     */
    public String presign(Request request, Instant time, Duration expires) {
        throw new UnsupportedOperationException("stage 5: write presign");
    }
}
