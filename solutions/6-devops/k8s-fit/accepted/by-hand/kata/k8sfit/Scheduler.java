package kata.k8sfit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Loops, and no regex. */
public final class Scheduler {

    private static final String TENS = "num kMGTPE";
    private static final String TWOS = "KMGTPE";

    private Scheduler() {}

    /** Walks over sign, digits and point; what is left is a suffix or an exponent. */
    public static BigDecimal quantity(String text) {
        int at = 0;
        if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
            at++;
        }
        int points = 0;
        int digits = 0;
        while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            points += text.charAt(at) == '.' ? 1 : 0;
            digits += isDigit(text.charAt(at)) ? 1 : 0;
            at++;
        }
        if (digits == 0 || points > 1) {
            throw new IllegalArgumentException(text);
        }
        return new BigDecimal(text.substring(0, at)).multiply(factor(text.substring(at)));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static BigDecimal factor(String suffix) {
        if (suffix.isEmpty()) {
            return BigDecimal.ONE;
        }
        char first = suffix.charAt(0);
        if (suffix.length() == 1 && first != ' ' && TENS.indexOf(first) >= 0) {
            return BigDecimal.ONE.scaleByPowerOfTen(3 * (TENS.indexOf(first) - 3));
        }
        if (suffix.length() == 2 && suffix.charAt(1) == 'i' && TWOS.indexOf(first) >= 0) {
            return BigDecimal.valueOf(1024).pow(TWOS.indexOf(first) + 1);
        }
        if (first == 'e' || first == 'E') {
            return BigDecimal.ONE.scaleByPowerOfTen(Integer.parseInt(suffix.substring(1)));
        }
        throw new IllegalArgumentException("suffix " + suffix);
    }

    /** Two figures for each resource, then the larger one, then overhead. */
    public static Map<String, BigDecimal> requests(Pod pod) {
        Map<String, BigDecimal> result = new TreeMap<>();
        Set<String> resources = new TreeSet<>(pod.overhead().keySet());
        pod.containers().forEach(one -> resources.addAll(one.requests().keySet()));
        pod.initContainers().forEach(one -> resources.addAll(one.requests().keySet()));
        for (String resource : resources) {
            BigDecimal together = BigDecimal.ZERO;
            for (Container container : pod.containers()) {
                together = together.add(of(container.requests(), resource));
            }
            BigDecimal largest = BigDecimal.ZERO;
            for (Container container : pod.initContainers()) {
                largest = largest.max(of(container.requests(), resource));
            }
            result.put(resource, together.max(largest).add(of(pod.overhead(), resource)));
        }
        return result;
    }

    private static BigDecimal of(Map<String, String> quantities, String resource) {
        String text = quantities.get(resource);
        return text == null ? BigDecimal.ZERO : quantity(text);
    }

    private static BigDecimal left(Node node, String resource) {
        BigDecimal left = of(node.allocatable(), resource);
        for (Pod pod : node.pods()) {
            left = left.subtract(requests(pod).getOrDefault(resource, BigDecimal.ZERO));
        }
        return left;
    }

    /** Compares each request with what is left. */
    public static Set<String> lacking(Pod pod, Node node) {
        Set<String> lacking = new TreeSet<>();
        for (Map.Entry<String, BigDecimal> request : requests(pod).entrySet()) {
            boolean wanted = request.getValue().compareTo(BigDecimal.ZERO) > 0;
            if (wanted && left(node, request.getKey()).compareTo(request.getValue()) < 0) {
                lacking.add(request.getKey());
            }
        }
        if (of(node.allocatable(), "pods").longValue() <= node.pods().size()) {
            lacking.add("pods");
        }
        return lacking;
    }

    /** Looks for a taint that nothing tolerates. */
    public static boolean tolerates(Pod pod, Node node) {
        for (Taint taint : node.taints()) {
            boolean tolerated = taint.effect().equals("PreferNoSchedule");
            for (Toleration by : pod.tolerations()) {
                boolean effect = by.effect().isEmpty() || by.effect().equals(taint.effect());
                boolean key = by.key().isEmpty() || by.key().equals(taint.key());
                boolean value = by.operator().equals("Exists") || by.value().equals(taint.value());
                tolerated |= effect && key && value;
            }
            if (!tolerated) {
                return false;
            }
        }
        return true;
    }

    /** Selector first, then term by term. */
    public static boolean matches(Pod pod, Node node) {
        for (Map.Entry<String, String> wanted : pod.nodeSelector().entrySet()) {
            if (!Objects.equals(node.labels().get(wanted.getKey()), wanted.getValue())) {
                return false;
            }
        }
        boolean matches = pod.affinity().isEmpty();
        for (Term term : pod.affinity()) {
            boolean all = term.requirements().size() > 0;
            for (Requirement requirement : term.requirements()) {
                all &= holds(requirement, node.labels());
            }
            matches |= all;
        }
        return matches;
    }

    private static boolean holds(Requirement requirement, Map<String, String> labels) {
        boolean there = labels.containsKey(requirement.key());
        String label = labels.getOrDefault(requirement.key(), "");
        return switch (requirement.operator()) {
            case EXISTS -> there;
            case DOES_NOT_EXIST -> !there;
            case IN -> there && requirement.values().contains(label);
            case NOT_IN -> !(there && requirement.values().contains(label));
            case GT -> there && compared(label, requirement) == 1;
            case LT -> there && compared(label, requirement) == -1;
        };
    }

    /** -1, 0 or 1; another number if the label is none. */
    private static int compared(String label, Requirement requirement) {
        try {
            return Long.compare(
                    Long.parseLong(label), Long.parseLong(requirement.values().get(0)));
        } catch (NumberFormatException e) {
            return Integer.MAX_VALUE;
        }
    }

    /** Puts each node where it belongs. */
    public static List<Scored> rank(Pod pod, List<Node> nodes, Strategy strategy) {
        List<Scored> ranked = new ArrayList<>();
        for (Node node : nodes) {
            if (lacking(pod, node).isEmpty() && tolerates(pod, node) && matches(pod, node)) {
                Scored scored = new Scored(
                        node.name(), (score(pod, node, "cpu", strategy) + score(pod, node, "memory", strategy)) / 2);
                int at = 0;
                while (at < ranked.size() && isBetter(ranked.get(at), scored)) {
                    at++;
                }
                ranked.add(at, scored);
            }
        }
        return ranked;
    }

    private static boolean isBetter(Scored one, Scored other) {
        return one.score() != other.score()
                ? one.score() > other.score()
                : one.node().compareTo(other.node()) < 0;
    }

    private static int score(Pod pod, Node node, String resource, Strategy strategy) {
        BigDecimal all = of(node.allocatable(), resource);
        BigDecimal left = left(node, resource).subtract(requests(pod).getOrDefault(resource, BigDecimal.ZERO));
        if (all.signum() == 0 || left.signum() < 0) {
            return 0;
        }
        BigDecimal part = strategy == Strategy.LEAST_ALLOCATED ? left : all.subtract(left);
        return part.movePointRight(2).divideToIntegralValue(all).intValue();
    }
}
