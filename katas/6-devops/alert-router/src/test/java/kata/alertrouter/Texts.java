package kata.alertrouter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Labels, matchers and routes as text, so that a test and its message read alike. */
final class Texts {

    private Texts() {}

    /** Such as {@code team=db severity=critical}. */
    static Map<String, String> labels(String text) {
        Map<String, String> labels = new TreeMap<>();
        for (String pair : words(text)) {
            labels.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return Map.copyOf(labels);
    }

    /** Such as {@code team=db env!=test service=~pg.* shift!~day|night}. */
    static List<Matcher> matchers(String text) {
        return words(text).stream().map(Texts::matcher).toList();
    }

    private static Matcher matcher(String text) {
        int end = 0;
        while (Character.isLetter(text.charAt(end))) {
            end++;
        }
        String name = text.substring(0, end);
        for (Matcher.Op op :
                List.of(Matcher.Op.MATCHES, Matcher.Op.NOT_MATCHES, Matcher.Op.NOT_EQUAL, Matcher.Op.EQUAL)) {
            if (text.startsWith(sign(op), end)) {
                return new Matcher(name, op, text.substring(end + sign(op).length()));
            }
        }
        throw new IllegalArgumentException(text);
    }

    static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }

    /** A route that stops at itself, and groups by nothing. */
    static Route route(String receiver, String matchers, Route... routes) {
        return new Route(receiver, matchers(matchers), false, List.of(), List.of(routes));
    }

    /** The same with {@code continue: true}. */
    static Route goingOn(String receiver, String matchers, Route... routes) {
        return new Route(receiver, matchers(matchers), true, List.of(), List.of(routes));
    }

    /** The same, grouped by some labels. */
    static Route grouped(Route route, String groupBy) {
        return new Route(route.receiver(), route.matchers(), route.goesOn(), words(groupBy), route.routes());
    }

    static String show(Route root) {
        List<String> lines = new ArrayList<>();
        show(root, "", lines);
        return String.join("\n", lines);
    }

    private static void show(Route route, String indent, List<String> lines) {
        String group = route.groupBy().isEmpty() ? "" : "  by " + String.join(",", route.groupBy());
        lines.add((indent + route.receiver() + "  " + show(route.matchers()) + (route.goesOn() ? "  continue" : "")
                        + group)
                .stripTrailing());
        route.routes().forEach(child -> show(child, indent + "  ", lines));
    }

    static String show(List<Matcher> matchers) {
        return matchers.stream()
                .map(m -> m.label() + sign(m.op()) + '"' + m.value() + '"')
                .collect(Collectors.joining(" "));
    }

    static String show(Map<String, String> labels) {
        return labels.isEmpty()
                ? "{}"
                : new TreeMap<>(labels)
                        .entrySet().stream()
                                .map(e -> e.getKey() + "=" + e.getValue())
                                .collect(Collectors.joining(" ", "{", "}"));
    }

    private static String sign(Matcher.Op op) {
        return switch (op) {
            case EQUAL -> "=";
            case NOT_EQUAL -> "!=";
            case MATCHES -> "=~";
            case NOT_MATCHES -> "!~";
        };
    }
}
