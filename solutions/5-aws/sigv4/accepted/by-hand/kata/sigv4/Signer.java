package kata.sigv4;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/** Arrays and loops; a concurrent map of keys, emptied when it has nine. */
public final class Signer {

    private final Credentials credentials;
    private final Scope scope;
    private final Hmac hmac;
    private final ConcurrentHashMap<String, byte[]> keys = new ConcurrentHashMap<>();

    public Signer(Credentials credentials, Scope scope, Hmac hmac) {
        this.credentials = credentials;
        this.scope = scope;
        this.hmac = hmac;
    }

    public static String canonicalQuery(List<Parameter> query) {
        String[][] pairs = new String[query.size()][];
        for (int i = 0; i < pairs.length; i++) {
            Parameter parameter = query.get(i);
            pairs[i] = new String[] {Text.encode(parameter.name(), false), Text.encode(parameter.value(), false)};
        }
        Arrays.sort(pairs, Arrays::compare);
        StringBuilder out = new StringBuilder();
        for (String[] pair : pairs) {
            out.append(out.length() == 0 ? "" : "&").append(pair[0]).append('=').append(pair[1]);
        }
        return out.toString();
    }

    public String canonicalRequest(Request request) {
        String given = null;
        for (Header header : request.headers()) {
            if (given == null && Text.lower(header.name()).equals("x-amz-content-sha256")) {
                given = header.value();
            }
        }
        return canonical(request, given != null ? given : Text.hash(request.body()));
    }

    private String canonical(Request request, String hash) {
        String path = isS3() ? request.path() : Text.encode(Text.resolve(request.path()), true);
        StringBuilder out = new StringBuilder();
        out.append(request.method()).append('\n').append(path).append('\n');
        out.append(canonicalQuery(request.query())).append('\n');
        String[] names = names(request);
        for (String name : names) {
            String separator = name + ":";
            for (Header header : request.headers()) {
                if (Text.lower(header.name()).equals(name)) {
                    out.append(separator).append(Text.squeeze(header.value()));
                    separator = ",";
                }
            }
            out.append('\n');
        }
        return out.append('\n')
                .append(String.join(";", names))
                .append('\n')
                .append(hash)
                .toString();
    }

    private static String[] names(Request request) {
        List<String> names = new ArrayList<>();
        for (Header header : request.headers()) {
            String name = Text.lower(header.name());
            boolean skipped = name.equals("authorization") || name.equals("expect");
            skipped |= name.equals("user-agent") || name.equals("x-amzn-trace-id");
            if (!skipped && !names.contains(name)) {
                names.add(name);
            }
        }
        String[] sorted = names.toArray(new String[0]);
        Arrays.sort(sorted);
        return sorted;
    }

    public String stringToSign(String canonicalRequest, Instant time) {
        return "AWS4-HMAC-SHA256\n" + Text.second(time) + "\n" + scopeOf(time) + "\n"
                + Text.hash(Text.bytes(canonicalRequest));
    }

    public String signature(String stringToSign, Instant time) {
        return Text.hex(hmac.sha256(key(Text.day(time)), Text.bytes(stringToSign)));
    }

    private byte[] key(String day) {
        byte[] known = keys.get(day);
        if (known != null) {
            return known;
        }
        byte[] key = hmac.sha256(Text.bytes("AWS4" + credentials.secretKey()), Text.bytes(day));
        key = hmac.sha256(key, Text.bytes(scope.region()));
        key = hmac.sha256(key, Text.bytes(scope.service()));
        key = hmac.sha256(key, Text.bytes("aws4_request"));
        if (keys.size() >= 9) {
            keys.clear();
        }
        keys.put(day, key);
        return key;
    }

    public Request sign(Request request, Instant time) {
        List<Header> headers = withoutOld(request);
        headers.add(0, new Header("x-amz-date", Text.second(time)));
        if (credentials.sessionToken().isPresent()) {
            headers.add(
                    0,
                    new Header(
                            "x-amz-security-token", credentials.sessionToken().get()));
        }
        if (isS3() && request.header("x-amz-content-sha256").isEmpty()) {
            headers.add(0, new Header("x-amz-content-sha256", Text.hash(request.body())));
        }
        Request signed = new Request(request.method(), request.path(), request.query(), headers, request.body());
        String signature = signature(stringToSign(canonicalRequest(signed), time), time);
        headers.add(
                0,
                new Header(
                        "authorization",
                        "AWS4-HMAC-SHA256 Credential=" + credentials.accessKey() + "/" + scopeOf(time)
                                + ", SignedHeaders=" + String.join(";", names(signed)) + ", Signature=" + signature));
        return new Request(request.method(), request.path(), request.query(), headers, request.body());
    }

    public String presign(Request request, Instant time, Duration expires) {
        boolean whole = expires.toNanosPart() == 0;
        if (!whole || expires.getSeconds() < 1 || expires.getSeconds() > 604800) {
            throw new IllegalArgumentException("not from one second to seven days: " + expires);
        }
        List<Header> headers = withoutOld(request);
        Request bare = new Request(request.method(), request.path(), request.query(), headers, request.body());
        List<Parameter> query = new ArrayList<>();
        query.add(new Parameter("X-Amz-Algorithm", "AWS4-HMAC-SHA256"));
        query.add(new Parameter("X-Amz-Credential", credentials.accessKey() + "/" + scopeOf(time)));
        query.add(new Parameter("X-Amz-Date", Text.second(time)));
        query.add(new Parameter("X-Amz-Expires", Long.toString(expires.getSeconds())));
        query.add(new Parameter("X-Amz-SignedHeaders", String.join(";", names(bare))));
        if (credentials.sessionToken().isPresent()) {
            query.add(new Parameter(
                    "X-Amz-Security-Token", credentials.sessionToken().get()));
        }
        query.addAll(request.query());
        Request ready = new Request(request.method(), request.path(), query, headers, request.body());
        boolean unsigned = isS3() && request.header("x-amz-content-sha256").isEmpty();
        String canonical = unsigned ? canonical(ready, "UNSIGNED-PAYLOAD") : canonicalRequest(ready);
        return "https://" + request.header("host").get() + request.path() + "?" + canonicalQuery(query)
                + "&X-Amz-Signature=" + signature(stringToSign(canonical, time), time);
    }

    private static List<Header> withoutOld(Request request) {
        List<Header> kept = new ArrayList<>();
        for (Header header : request.headers()) {
            String name = Text.lower(header.name());
            boolean old = name.equals("authorization") || name.equals("x-amz-date");
            if (!old && !name.equals("x-amz-security-token")) {
                kept.add(header);
            }
        }
        return kept;
    }

    private boolean isS3() {
        return scope.service().equals("s3");
    }

    private String scopeOf(Instant time) {
        return Text.day(time) + "/" + scope.region() + "/" + scope.service() + "/aws4_request";
    }
}
