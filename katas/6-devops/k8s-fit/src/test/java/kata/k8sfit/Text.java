package kata.k8sfit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.k8sfit.Requirement.Operator;

/**
 * Pods and nodes from text, the same that messages show. Fields are between blanks:
 *
 * <pre>
 * containers=cpu:1,memory:1Gi|cpu:500m!cpu:2   two containers: requests, and limits behind the !
 * init=…  overhead=cpu:50m                     init containers, overhead
 * tolerations=KEY:OPERATOR:VALUE:EFFECT|…      each part may be empty
 * selector=zone:a,disk:ssd                     node selector
 * affinity=zone:IN:a+b;disk:EXISTS|zone:NOT_IN:c   | between terms, ; between requirements; - is an empty term
 * labels=zone:a  taints=KEY:VALUE:EFFECT|…  allocatable=cpu:4,pods:10
 * </pre>
 */
final class Text {

    private Text() {}

    static Pod pod(String text) {
        Map<String, String> field = fields(text);
        return new Pod(
                "pod",
                list(field, "containers", Text::container),
                list(field, "init", Text::container),
                pairs(field.getOrDefault("overhead", "")),
                list(field, "tolerations", Text::toleration),
                pairs(field.getOrDefault("selector", "")),
                list(field, "affinity", Text::term));
    }

    /** A node, with the pods that run on it. */
    static Node node(String name, String text, String... pods) {
        Map<String, String> field = fields(text);
        return new Node(
                name,
                pairs(field.getOrDefault("labels", "")),
                list(field, "taints", Text::taint),
                pairs(field.getOrDefault("allocatable", "")),
                Stream.of(pods).map(Text::pod).toList());
    }

    private static Map<String, String> fields(String text) {
        return split(text, " ")
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> field[0], field -> field[1]));
    }

    private static <T> List<T> list(Map<String, String> fields, String name, Function<String, T> read) {
        return split(fields.getOrDefault(name, ""), "|").map(read).toList();
    }

    private static Stream<String> split(String text, String separator) {
        return text.isEmpty() ? Stream.empty() : Arrays.stream(text.split(Pattern.quote(separator), -1));
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        split(text, ",").map(pair -> pair.split(":", 2)).forEach(pair -> pairs.put(pair[0], pair[1]));
        return Collections.unmodifiableMap(pairs);
    }

    private static Container container(String text) {
        String[] part = (text + "!").split("!", -1);
        return new Container(part[0].equals("-") ? Map.of() : pairs(part[0]), pairs(part[1]));
    }

    private static Toleration toleration(String text) {
        String[] part = text.split(":", -1);
        return new Toleration(part[0], part[1], part[2], part[3]);
    }

    private static Taint taint(String text) {
        String[] part = text.split(":", -1);
        return new Taint(part[0], part[1], part[2]);
    }

    private static Term term(String text) {
        List<Requirement> requirements = new ArrayList<>();
        split(text.equals("-") ? "" : text, ";").map(Text::requirement).forEach(requirements::add);
        return new Term(List.copyOf(requirements));
    }

    private static Requirement requirement(String text) {
        String[] part = (text + ":").split(":", -1);
        return new Requirement(
                part[0], Operator.valueOf(part[1]), split(part[2], "+").toList());
    }
}
