package kata.sigv4;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** Everything in one class, from streams and regular expressions; two days' keys in one immutable record. */
public final class Signer {

    private record DayKey(String day, byte[] key) {}

    private record Keys(DayKey newer, DayKey older) {}

    private final Credentials credentials;
    private final Scope scope;
    private final Hmac hmac;
    private final AtomicReference<Keys> keys =
            new AtomicReference<>(new Keys(new DayKey("", new byte[0]), new DayKey("", new byte[0])));

    public Signer(Credentials credentials, Scope scope, Hmac hmac) {
        this.credentials = credentials;
        this.scope = scope;
        this.hmac = hmac;
    }

    public static String canonicalQuery(List<Parameter> query) {
        // 0x01 sorts before all that is left after encoding.
        return query.stream()
                .map(p -> encode(p.name()) + "\u0001" + encode(p.value()))
                .sorted()
                .map(pair -> pair.replace('\u0001', '='))
                .collect(joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    public String canonicalRequest(Request request) {
        return canonical(request, false);
    }

    private String canonical(Request request, boolean presigned) {
        Map<String, String> headers = signed(request);
        String lines = headers.entrySet().stream()
                .map(e -> e.getKey() + ":" + e.getValue() + "\n")
                .collect(joining());
        return Stream.of(
                        request.method(),
                        path(request.path()),
                        canonicalQuery(request.query()),
                        lines,
                        String.join(";", headers.keySet()),
                        payload(request, presigned))
                .collect(joining("\n"));
    }

    private String payload(Request request, boolean presigned) {
        if (request.header("x-amz-content-sha256").isPresent()) {
            return request.header("x-amz-content-sha256").get();
        }
        return presigned && scope.service().equals("s3") ? "UNSIGNED-PAYLOAD" : hash(request.body());
    }

    private String path(String path) {
        if (scope.service().equals("s3")) {
            return path;
        }
        String after = path.replaceAll("/{2,}", "/").replaceAll("(/\\.)+/", "/");
        String before;
        do {
            before = after;
            after = before.replaceFirst("^/\\.\\./", "/").replaceFirst("/(?!\\.\\./)[^/]+/\\.\\./", "/");
        } while (!after.equals(before));
        return encode(after).replace("%2F", "/");
    }

    private static TreeMap<String, String> signed(Request request) {
        return request.headers().stream()
                .filter(h -> !h.name().matches("(?i)authorization|expect|user-agent|x-amzn-trace-id"))
                .collect(groupingBy(
                        h -> h.name().toLowerCase(Locale.ENGLISH),
                        TreeMap::new,
                        mapping(
                                h -> String.join(" ", h.value().trim().split("[ \t]+")),
                                collectingAndThen(joining(","), String::toString))));
    }

    private static String hash(byte[] data) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(data));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    public String stringToSign(String canonicalRequest, Instant time) {
        return "AWS4-HMAC-SHA256\n" + stamp(time) + "\n" + where(time) + "\n" + hash(canonicalRequest.getBytes(UTF_8));
    }

    private static String stamp(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString().replaceAll("[-:]", "");
    }

    private String where(Instant time) {
        return String.join("/", stamp(time).split("T")[0], scope.region(), scope.service(), "aws4_request");
    }

    public String signature(String stringToSign, Instant time) {
        return HexFormat.of().formatHex(hmac.sha256(key(stamp(time).split("T")[0]), stringToSign.getBytes(UTF_8)));
    }

    private byte[] key(String day) {
        Keys known = keys.get();
        for (DayKey one : List.of(known.newer(), known.older())) {
            if (one.day().equals(day)) {
                return one.key();
            }
        }
        byte[] key = Stream.of(day, scope.region(), scope.service(), "aws4_request")
                .map(text -> text.getBytes(UTF_8))
                .reduce(("AWS4" + credentials.secretKey()).getBytes(UTF_8), hmac::sha256);
        keys.updateAndGet(now -> new Keys(new DayKey(day, key), now.newer()));
        return key;
    }

    public Request sign(Request request, Instant time) {
        Stream<Header> extra = Stream.concat(
                Stream.of(new Header("X-Amz-Date", stamp(time))),
                credentials.sessionToken().stream().map(t -> new Header("X-Amz-Security-Token", t)));
        boolean hashed = scope.service().equals("s3")
                && request.header("x-amz-content-sha256").isEmpty();
        Stream<Header> sum = hashed ? Stream.of(new Header("X-Amz-Content-Sha256", hash(request.body()))) : Stream.of();
        List<Header> headers =
                Stream.of(clean(request), extra, sum).flatMap(s -> s).toList();
        Request ready = new Request(request.method(), request.path(), request.query(), headers, request.body());
        String authorization = "AWS4-HMAC-SHA256 Credential=" + credentials.accessKey() + "/" + where(time)
                + ", SignedHeaders=" + String.join(";", signed(ready).keySet())
                + ", Signature=" + signature(stringToSign(canonicalRequest(ready), time), time);
        Stream<Header> all = Stream.concat(Stream.of(new Header("Authorization", authorization)), headers.stream());
        return new Request(request.method(), request.path(), request.query(), all.toList(), request.body());
    }

    private static Stream<Header> clean(Request request) {
        return request.headers().stream()
                .filter(h -> !h.name().matches("(?i)authorization|x-amz-date|x-amz-security-token"));
    }

    public String presign(Request request, Instant time, Duration expires) {
        long seconds = expires.toSeconds();
        if (!expires.equals(Duration.ofSeconds(seconds)) || seconds < 1 || seconds > 7 * 24 * 3600) {
            throw new IllegalArgumentException("expires");
        }
        List<Header> headers = clean(request).toList();
        Request bare = new Request(request.method(), request.path(), request.query(), headers, request.body());
        Stream<Parameter> proof = Stream.of(
                new Parameter("X-Amz-Algorithm", "AWS4-HMAC-SHA256"),
                new Parameter("X-Amz-Credential", credentials.accessKey() + "/" + where(time)),
                new Parameter("X-Amz-Date", stamp(time)),
                new Parameter("X-Amz-Expires", "" + seconds),
                new Parameter(
                        "X-Amz-SignedHeaders", String.join(";", signed(bare).keySet())));
        Stream<Parameter> token =
                credentials.sessionToken().stream().map(t -> new Parameter("X-Amz-Security-Token", t));
        List<Parameter> query = Stream.of(request.query().stream(), proof, token)
                .flatMap(s -> s)
                .toList();
        Request ready = new Request(request.method(), request.path(), query, headers, request.body());
        String signature = signature(stringToSign(canonical(ready, true), time), time);
        return "https://" + request.header("host").get() + request.path() + "?" + canonicalQuery(query)
                + "&X-Amz-Signature=" + signature;
    }
}
