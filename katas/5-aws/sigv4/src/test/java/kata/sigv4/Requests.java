package kata.sigv4;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Requests for the tests, and how a message shows them. */
final class Requests {

    private Requests() {}

    /** A GET with a Host header and these, written as {@code Name: value}. */
    static Request get(String path, String... headers) {
        List<Header> all = new ArrayList<>(List.of(new Header("Host", "example.amazonaws.com")));
        for (String header : headers) {
            int colon = header.indexOf(':');
            all.add(new Header(header.substring(0, colon), header.substring(colon + 1)));
        }
        return new Request("GET", path, List.of(), all, new byte[0]);
    }

    /** A POST with a Host header and this body. */
    static Request post(String body) {
        return new Request(
                "POST",
                "/",
                List.of(),
                List.of(new Header("Host", "example.amazonaws.com")),
                body.getBytes(StandardCharsets.UTF_8));
    }

    /** One line for the request, one for each parameter and header, and the body. */
    static String show(Request request) {
        StringBuilder out = new StringBuilder(request.method() + " " + request.path());
        request.query().forEach(p -> out.append("\n? ").append(show(p)));
        request.headers()
                .forEach(h -> out.append("\n").append(h.name()).append(": ").append(h.value()));
        if (request.body().length > 0) {
            out.append("\n\n").append(new String(request.body(), StandardCharsets.UTF_8));
        }
        return out.toString();
    }

    static String show(List<Parameter> query) {
        return query.stream().map(Requests::show).collect(Collectors.joining("\n"));
    }

    private static String show(Parameter parameter) {
        return parameter.name() + " = " + parameter.value();
    }

    /** All but the headers that a test looks at by name: in lower case and sorted, for their order does not matter. */
    static String headers(Request request) {
        return request.headers().stream()
                .map(h -> h.name().toLowerCase(Locale.ROOT) + ": " + h.value())
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
