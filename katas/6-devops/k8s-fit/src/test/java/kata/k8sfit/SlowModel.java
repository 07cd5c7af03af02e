package kata.k8sfit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The rules once more, one question at a time: asked again and again, nothing kept, nothing clever. */
final class SlowModel {

    private static final List<String> SUFFIXES =
            List.of("n", "u", "m", "k", "M", "G", "T", "P", "E", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei");
    private static final List<String> RESOURCES = List.of("cpu", "memory", "example.com/gpu");

    private SlowModel() {}

    /** Whether a text with a digit in it is a quantity. */
    static boolean isQuantity(String text) {
        int at = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
        int before = digits(text, at);
        at += before;
        int after = 0;
        if (at < text.length() && text.charAt(at) == '.') {
            after = digits(text, at + 1);
            at += 1 + after;
        }
        String rest = text.substring(at);
        return before + after > 0 && (rest.isEmpty() || SUFFIXES.contains(rest) || isExponent(rest));
    }

    private static boolean isExponent(String rest) {
        String number = rest.substring(1);
        String digits = number.startsWith("+") || number.startsWith("-") ? number.substring(1) : number;
        return "eE".indexOf(rest.charAt(0)) >= 0 && !digits.isEmpty() && digits(digits, 0) == digits.length();
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - from;
    }

    /** The value of a quantity. */
    static BigDecimal value(String text) {
        for (int i = SUFFIXES.size() - 1; i >= 0; i--) {
            String suffix = SUFFIXES.get(i);
            if (text.endsWith(suffix)) {
                BigDecimal number = new BigDecimal(text.substring(0, text.length() - suffix.length()));
                return i < 9
                        ? number.movePointRight(3 * (i < 3 ? i - 3 : i - 2))
                        : number.multiply(new BigDecimal(BigInteger.TWO.pow(10 * (i - 8))));
            }
        }
        return new BigDecimal(text);
    }

    /** What a pod requests of one resource. */
    static BigDecimal requested(Pod pod, String resource) {
        BigDecimal together = BigDecimal.ZERO;
        for (Container container : pod.containers()) {
            together = together.add(amount(container.requests(), resource));
        }
        BigDecimal needed = together;
        for (Container container : pod.initContainers()) {
            BigDecimal alone = amount(container.requests(), resource);
            if (alone.compareTo(needed) > 0) {
                needed = alone;
            }
        }
        return needed.add(amount(pod.overhead(), resource));
    }

    private static BigDecimal amount(Map<String, String> amounts, String resource) {
        String text = amounts.get(resource);
        return text == null ? BigDecimal.ZERO : value(text);
    }

    /** What all pods of a node request of a resource, and this one. */
    private static BigDecimal requestedWith(Pod pod, Node node, String resource) {
        BigDecimal sum = requested(pod, resource);
        for (Pod other : node.pods()) {
            sum = sum.add(requested(other, resource));
        }
        return sum;
    }

    static TreeSet<String> lacking(Pod pod, Node node) {
        TreeSet<String> lacking = new TreeSet<>();
        for (String resource : RESOURCES) {
            boolean wanted = requested(pod, resource).signum() > 0;
            if (wanted && requestedWith(pod, node, resource).compareTo(amount(node.allocatable(), resource)) > 0) {
                lacking.add(resource);
            }
        }
        int pods = 1 + node.pods().size();
        if (new BigDecimal(pods).compareTo(amount(node.allocatable(), "pods")) > 0) {
            lacking.add("pods");
        }
        return lacking;
    }

    static boolean tolerates(Pod pod, Node node) {
        for (Taint taint : node.taints()) {
            boolean borne = taint.effect().equals("PreferNoSchedule");
            for (Toleration one : pod.tolerations()) {
                boolean effect = one.effect().isEmpty() || one.effect().equals(taint.effect());
                boolean key = one.key().isEmpty() || one.key().equals(taint.key());
                boolean value = one.operator().equals("Exists") || one.value().equals(taint.value());
                borne |= effect && key && value;
            }
            if (!borne) {
                return false;
            }
        }
        return true;
    }

    static boolean matches(Pod pod, Node node) {
        for (Map.Entry<String, String> label : pod.nodeSelector().entrySet()) {
            if (!label.getValue().equals(node.labels().get(label.getKey()))) {
                return false;
            }
        }
        boolean any = pod.affinity().isEmpty();
        for (Term term : pod.affinity()) {
            boolean all = !term.requirements().isEmpty();
            for (Requirement requirement : term.requirements()) {
                all &= holds(requirement, node.labels());
            }
            any |= all;
        }
        return any;
    }

    private static boolean holds(Requirement requirement, Map<String, String> labels) {
        boolean there = labels.containsKey(requirement.key());
        String label = labels.getOrDefault(requirement.key(), "");
        boolean oneOfThem = there && requirement.values().contains(label);
        boolean whole = !label.isEmpty() && digits(label, 0) == label.length();
        int order = requirement.operator() == Requirement.Operator.GT ? 1 : -1;
        return switch (requirement.operator()) {
            case IN -> oneOfThem;
            case NOT_IN -> !oneOfThem;
            case EXISTS -> there;
            case DOES_NOT_EXIST -> !there;
            case GT, LT ->
                whole
                        && order
                                == new BigInteger(label)
                                        .compareTo(new BigInteger(
                                                requirement.values().get(0)));
        };
    }

    /** The nodes that pass, each time the best of those that are left. */
    static List<Scored> rank(Pod pod, List<Node> nodes, Strategy strategy) {
        List<Node> left = new ArrayList<>(nodes);
        left.removeIf(node -> !tolerates(pod, node)
                || !matches(pod, node)
                || !lacking(pod, node).isEmpty());
        List<Scored> rank = new ArrayList<>();
        while (!left.isEmpty()) {
            Node best = left.get(0);
            for (Node node : left) {
                int more = score(pod, node, strategy) - score(pod, best, strategy);
                if (more > 0 || more == 0 && node.name().compareTo(best.name()) < 0) {
                    best = node;
                }
            }
            left.remove(best);
            rank.add(new Scored(best.name(), score(pod, best, strategy)));
        }
        return rank;
    }

    private static int score(Pod pod, Node node, Strategy strategy) {
        return (percent(pod, node, "cpu", strategy) + percent(pod, node, "memory", strategy)) / 2;
    }

    private static int percent(Pod pod, Node node, String resource, Strategy strategy) {
        BigDecimal all = amount(node.allocatable(), resource);
        BigDecimal requested = requestedWith(pod, node, resource);
        if (all.signum() == 0 || requested.compareTo(all) > 0) {
            return 0;
        }
        BigDecimal counted = strategy == Strategy.LEAST_ALLOCATED ? all.subtract(requested) : requested;
        return counted.multiply(new BigDecimal(100))
                .divide(all, 0, RoundingMode.FLOOR)
                .intValueExact();
    }
}
