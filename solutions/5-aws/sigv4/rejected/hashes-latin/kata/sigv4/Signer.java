package kata.sigv4;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** Signs requests with AWS Signature Version 4. Many threads share one signer. */
public final class Signer {

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final Set<String> OF_AN_EARLIER_SIGNATURE =
            Set.of("authorization", "x-amz-date", "x-amz-security-token");
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Duration LONGEST = Duration.ofDays(7);

    private final Credentials credentials;
    private final Scope scope;
    private final Hmac hmac;
    private final DayKeys keys;

    /**
     * A signer for one service in one region.
     *
     * @param hmac the only HMAC to use; its calls are counted
     */
    public Signer(Credentials credentials, Scope scope, Hmac hmac) {
        this.credentials = credentials;
        this.scope = scope;
        this.hmac = hmac;
        this.keys = new DayKeys(credentials.secretKey(), scope, hmac);
    }

    /** Stage 1: the parameters, encoded, in order, between ampersands; empty if there are none. */
    public static String canonicalQuery(List<Parameter> query) {
        return Canonical.query(query);
    }

    /** Stage 2: the request in the one form on which both sides agree. */
    public String canonicalRequest(Request request) {
        return Canonical.request(request, isS3(), payloadHash(request));
    }

    /** Stage 3: what is signed: four lines. */
    public String stringToSign(String canonicalRequest, Instant time) {
        String hash = Canonical.hash(canonicalRequest.getBytes(StandardCharsets.ISO_8859_1));
        return String.join("\n", ALGORITHM, SECOND.format(time), scopeOn(time), hash);
    }

    /** Stage 3: the signature, in 64 hexadecimal digits. */
    public String signature(String stringToSign, Instant time) {
        byte[] data = stringToSign.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(hmac.sha256(keys.of(day(time)), data));
    }

    /** Stage 4: the request with the headers that prove who sends it. */
    public Request sign(Request request, Instant time) {
        List<Header> headers = unsigned(request);
        headers.add(new Header("X-Amz-Date", SECOND.format(time)));
        credentials.sessionToken().ifPresent(token -> headers.add(new Header("X-Amz-Security-Token", token)));
        if (isS3() && request.header("X-Amz-Content-Sha256").isEmpty()) {
            headers.add(new Header("X-Amz-Content-Sha256", payloadHash(request)));
        }
        Request complete = with(request, request.query(), headers);
        String signature = signature(stringToSign(canonicalRequest(complete), time), time);
        headers.add(new Header(
                "Authorization",
                ALGORITHM + " Credential=" + credential(time)
                        + ", SignedHeaders=" + Canonical.signedHeaders(complete)
                        + ", Signature=" + signature));
        return with(request, request.query(), headers);
    }

    /**
     * Stage 5: an address that anybody may use for a while, as if they had signed the request.
     *
     * @param expires for how long it is good: whole seconds, from one second to seven days
     * @throws IllegalArgumentException if {@code expires} is anything else
     */
    public String presign(Request request, Instant time, Duration expires) {
        if (expires.getNano() != 0 || expires.toSeconds() < 1 || expires.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("expires " + expires + " is not from one second to seven days");
        }
        Request bare = with(request, request.query(), unsigned(request));
        List<Parameter> query = new ArrayList<>(request.query());
        query.add(new Parameter("X-Amz-Algorithm", ALGORITHM));
        query.add(new Parameter("X-Amz-Credential", credential(time)));
        query.add(new Parameter("X-Amz-Date", SECOND.format(time)));
        query.add(new Parameter("X-Amz-Expires", String.valueOf(expires.toSeconds())));
        query.add(new Parameter("X-Amz-SignedHeaders", Canonical.signedHeaders(bare)));
        credentials.sessionToken().ifPresent(token -> query.add(new Parameter("X-Amz-Security-Token", token)));
        Request complete = with(bare, query, bare.headers());
        boolean unknown = isS3() && bare.header("X-Amz-Content-Sha256").isEmpty();
        String hash = unknown ? "UNSIGNED-PAYLOAD" : payloadHash(bare);
        String signature = signature(stringToSign(Canonical.request(complete, isS3(), hash), time), time);
        return "https://" + request.header("Host").orElseThrow() + request.path() + "?" + Canonical.query(query)
                + "&X-Amz-Signature=" + signature;
    }

    private static Request with(Request request, List<Parameter> query, List<Header> headers) {
        return new Request(request.method(), request.path(), query, headers, request.body());
    }

    private static List<Header> unsigned(Request request) {
        List<Header> headers = new ArrayList<>(request.headers());
        headers.removeIf(header -> OF_AN_EARLIER_SIGNATURE.contains(Canonical.lowerCase(header.name())));
        return headers;
    }

    private static String payloadHash(Request request) {
        return request.header("X-Amz-Content-Sha256").orElseGet(() -> Canonical.hash(request.body()));
    }

    private boolean isS3() {
        return scope.service().equals("s3");
    }

    private static String day(Instant time) {
        return SECOND.format(time).substring(0, 8);
    }

    private String scopeOn(Instant time) {
        return day(time) + "/" + scope.region() + "/" + scope.service() + "/aws4_request";
    }

    private String credential(Instant time) {
        return credentials.accessKey() + "/" + scopeOn(time);
    }
}
