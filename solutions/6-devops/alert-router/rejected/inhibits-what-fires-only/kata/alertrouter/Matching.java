package kata.alertrouter;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Labels and conditions. */
final class Matching {

    private Matching() {}

    /** An absent label is as good as an empty one. */
    static String value(Map<String, String> labels, String name) {
        return labels.getOrDefault(name, "");
    }

    static boolean all(List<Matcher> matchers, Map<String, String> labels) {
        return matchers.stream().allMatch(matcher -> holds(matcher, value(labels, matcher.label())));
    }

    private static boolean holds(Matcher matcher, String value) {
        return switch (matcher.op()) {
            case EQUAL -> value.equals(matcher.value());
            case NOT_EQUAL -> !value.equals(matcher.value());
            case MATCHES -> Pattern.matches(matcher.value(), value);
            case NOT_MATCHES -> !Pattern.matches(matcher.value(), value);
        };
    }
}
