package kata.sigv4;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The parts of a canonical request. */
final class Canonical {

    private static final Set<String> NOT_SIGNED = Set.of("authorization", "expect", "user-agent", "x-amzn-trace-id");
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private static final HexFormat UPPER = HexFormat.of().withUpperCase();

    private Canonical() {}

    static String request(Request request, boolean s3, String payloadHash) {
        return String.join(
                "\n",
                request.method(),
                s3 ? request.path() : encode(normal(request.path()), "/"),
                query(request.query()),
                headers(request),
                signedHeaders(request),
                payloadHash);
    }

    /** Sorted when encoded, by name and then by value: the equals sign between them must not take part. */
    static String query(List<Parameter> query) {
        return query.stream()
                .map(parameter -> new Parameter(encode(parameter.name(), ""), encode(parameter.value(), "")))
                .sorted(Comparator.comparing(Parameter::name).thenComparing(Parameter::value))
                .map(parameter -> parameter.name() + "=" + parameter.value())
                .collect(Collectors.joining("&"));
    }

    static String signedHeaders(Request request) {
        return String.join(";", byName(request).keySet());
    }

    static String hash(byte[] data) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(data));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static boolean isNotSigned(String name) {
        return NOT_SIGNED.contains(lowerCase(name));
    }

    /** Not that of the machine's language: in Turkish, the small I has no dot. */
    static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String headers(Request request) {
        StringBuilder lines = new StringBuilder();
        byName(request)
                .forEach((name, values) -> lines.append(name)
                        .append(':')
                        .append(String.join(",", values))
                        .append('\n'));
        return lines.toString();
    }

    private static SortedMap<String, List<String>> byName(Request request) {
        SortedMap<String, List<String>> byName = new TreeMap<>();
        for (Header header : request.headers()) {
            String name = lowerCase(header.name());
            if (!NOT_SIGNED.contains(name)) {
                byName.computeIfAbsent(name, key -> new ArrayList<>())
                        .add(header.value().replaceAll("[ \t]+", " ").strip());
            }
        }
        return byName;
    }

    private static String normal(String path) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : path.split("/")) {
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        String end = path.endsWith("/") && !segments.isEmpty() ? "/" : "";
        return "/" + String.join("/", segments) + end;
    }

    private static String encode(String text, String kept) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (UNRESERVED.indexOf(c) >= 0 || kept.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append('%').append(UPPER.toHexDigits(b));
            }
        }
        return out.toString();
    }
}
