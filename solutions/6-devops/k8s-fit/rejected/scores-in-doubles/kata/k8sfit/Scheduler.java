package kata.k8sfit;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;

/** Filters, then scores. Sums are maps from resource to exact number. */
public final class Scheduler {

    private Scheduler() {}

    /** See {@link Quantity}. */
    public static BigDecimal quantity(String text) {
        return Quantity.of(text);
    }

    /** Containers are added up, the largest init container is taken if it is larger, overhead is added. */
    public static Map<String, BigDecimal> requests(Pod pod) {
        Map<String, BigDecimal> requests = new HashMap<>();
        pod.containers().forEach(one -> merge(requests, one.requests(), BigDecimal::add));
        pod.initContainers().forEach(one -> merge(requests, one.requests(), BigDecimal::max));
        merge(requests, pod.overhead(), BigDecimal::add);
        return requests;
    }

    private static void merge(Map<String, BigDecimal> into, Map<String, String> from, BinaryOperator<BigDecimal> how) {
        from.forEach((resource, text) -> into.merge(resource, quantity(text), how));
    }

    /** What is requested by the pods of a node, and by one more. */
    private static Map<String, BigDecimal> requestedWith(Pod pod, Node node) {
        Map<String, BigDecimal> sum = new HashMap<>(requests(pod));
        for (Pod one : node.pods()) {
            requests(one).forEach((resource, value) -> sum.merge(resource, value, BigDecimal::add));
        }
        return sum;
    }

    private static BigDecimal allocatable(Node node, String resource) {
        return quantity(node.allocatable().getOrDefault(resource, "0"));
    }

    /** Goes through what the pod requests, and counts pods. */
    public static Set<String> lacking(Pod pod, Node node) {
        Map<String, BigDecimal> sum = requestedWith(pod, node);
        Set<String> lacking = new HashSet<>();
        requests(pod).forEach((resource, value) -> {
            if (value.signum() > 0 && sum.get(resource).compareTo(allocatable(node, resource)) > 0) {
                lacking.add(resource);
            }
        });
        if (BigDecimal.valueOf(node.pods().size()).add(ONE).compareTo(allocatable(node, "pods")) > 0) {
            lacking.add("pods");
        }
        return lacking;
    }

    /** See {@link Taints}. */
    public static boolean tolerates(Pod pod, Node node) {
        return Taints.tolerated(node.taints(), pod.tolerations());
    }

    /** See {@link Labels}. */
    public static boolean matches(Pod pod, Node node) {
        return Labels.match(pod, node.labels());
    }

    /** Filters, scores and sorts. */
    public static List<Scored> rank(Pod pod, List<Node> nodes, Strategy strategy) {
        return nodes.stream()
                .filter(node -> tolerates(pod, node) && matches(pod, node))
                .filter(node -> lacking(pod, node).isEmpty())
                .map(node -> new Scored(node.name(), score(pod, node, strategy)))
                .sorted(Comparator.comparingInt(Scored::score).reversed().thenComparing(Scored::node))
                .toList();
    }

    private static int score(Pod pod, Node node, Strategy strategy) {
        Map<String, BigDecimal> sum = requestedWith(pod, node);
        int scores = 0;
        for (String resource : List.of("cpu", "memory")) {
            scores += score(sum.getOrDefault(resource, ZERO), allocatable(node, resource), strategy);
        }
        return scores / 2;
    }

    private static int score(BigDecimal requested, BigDecimal allocatable, Strategy strategy) {
        if (allocatable.signum() == 0 || requested.compareTo(allocatable) > 0) {
            return 0;
        }
        BigDecimal counted = switch (strategy) {
            case LEAST_ALLOCATED -> allocatable.subtract(requested);
            case MOST_ALLOCATED -> requested;
        };
        return (int) (counted.doubleValue() / allocatable.doubleValue() * 100);
    }
}
