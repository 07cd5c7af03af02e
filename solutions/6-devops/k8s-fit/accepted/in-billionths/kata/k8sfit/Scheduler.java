package kata.k8sfit;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Sums are whole numbers of billionths, as Kubernetes' finest quantity is 1n; everything is a stream. */
public final class Scheduler {

    private static final Map<String, BigDecimal> FACTORS = factors();

    private Scheduler() {}

    private static Map<String, BigDecimal> factors() {
        Map<String, BigDecimal> factors = new TreeMap<>();
        String[] tens = "n u m - k M G T P E".split(" ");
        for (int i = 0; i < tens.length; i++) {
            factors.put(tens[i].equals("-") ? "" : tens[i], BigDecimal.ONE.movePointRight(3 * (i - 3)));
        }
        String[] twos = "Ki Mi Gi Ti Pi Ei".split(" ");
        for (int i = 0; i < twos.length; i++) {
            factors.put(twos[i], new BigDecimal(BigInteger.TWO.pow(10 * (i + 1))));
        }
        return factors;
    }

    /** Cuts the letters off at the end; what then is left may be what BigDecimal reads. */
    public static BigDecimal quantity(String text) {
        int end = text.length();
        while (end > 0 && Character.isLetter(text.charAt(end - 1))) {
            end--;
        }
        BigDecimal factor = FACTORS.get(text.substring(end));
        if (factor == null || (end < text.length() && text.substring(0, end).matches(".*[eE].*"))) {
            throw new IllegalArgumentException("no quantity: " + text);
        }
        return new BigDecimal(text.substring(0, end)).multiply(factor);
    }

    private static BigInteger billionths(Map<String, String> quantities, String resource) {
        return quantity(quantities.getOrDefault(resource, "0"))
                .movePointRight(9)
                .toBigInteger();
    }

    private static BigInteger request(Pod pod, String resource) {
        BigInteger together = pod.containers().stream()
                .map(one -> billionths(one.requests(), resource))
                .reduce(BigInteger.ZERO, BigInteger::add);
        return pod.initContainers().stream()
                .map(one -> billionths(one.requests(), resource))
                .reduce(together, BigInteger::max)
                .add(billionths(pod.overhead(), resource));
    }

    private static Stream<String> resources(Pod pod) {
        Stream<Map<String, String>> containers = Stream.concat(pod.containers().stream(), pod.initContainers().stream())
                .map(Container::requests);
        return Stream.concat(containers, Stream.of(pod.overhead()))
                .flatMap(quantities -> quantities.keySet().stream())
                .distinct();
    }

    /** Back from billionths. */
    public static Map<String, BigDecimal> requests(Pod pod) {
        return resources(pod)
                .collect(toUnmodifiableMap(Function.identity(), name -> new BigDecimal(request(pod, name), 9)));
    }

    private static BigInteger taken(Pod pod, Node node, String resource) {
        return Stream.concat(Stream.of(pod), node.pods().stream())
                .map(one -> request(one, resource))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** The resources that are named somewhere, filtered. */
    public static Set<String> lacking(Pod pod, Node node) {
        Stream<String> resources = resources(pod)
                .filter(name -> request(pod, name).signum() > 0)
                .filter(name -> taken(pod, node, name).compareTo(billionths(node.allocatable(), name)) > 0);
        BigDecimal pods = quantity(node.allocatable().getOrDefault("pods", "0"));
        boolean tooMany = pods.compareTo(new BigDecimal(node.pods().size() + 1)) < 0;
        return Stream.concat(resources, tooMany ? Stream.of("pods") : Stream.empty())
                .collect(toUnmodifiableSet());
    }

    /** No taint that is neither weak nor tolerated. */
    public static boolean tolerates(Pod pod, Node node) {
        return node.taints().stream()
                .filter(taint -> !taint.effect().startsWith("Prefer"))
                .noneMatch(taint -> pod.tolerations().stream()
                        .noneMatch(by -> Stream.of(taint.effect(), "").anyMatch(by.effect()::equals)
                                && Stream.of(taint.key(), "").anyMatch(by.key()::equals)
                                && (taint.value().equals(by.value()) || "Exists".equals(by.operator()))));
    }

    /** The selector is a term of its own. */
    public static boolean matches(Pod pod, Node node) {
        boolean selected = pod.nodeSelector().entrySet().stream()
                .allMatch(label -> label.getValue().equals(node.labels().get(label.getKey())));
        if (pod.affinity().isEmpty() || !selected) {
            return selected;
        }
        return pod.affinity().stream()
                .map(Term::requirements)
                .filter(requirements -> !requirements.isEmpty())
                .anyMatch(requirements -> requirements.stream().allMatch(one -> holds(one, node.labels())));
    }

    private static boolean holds(Requirement requirement, Map<String, String> labels) {
        String label = labels.get(requirement.key());
        if (label == null) {
            return requirement.operator() == Requirement.Operator.NOT_IN
                    || requirement.operator() == Requirement.Operator.DOES_NOT_EXIST;
        }
        return switch (requirement.operator()) {
            case IN -> requirement.values().contains(label);
            case NOT_IN -> !requirement.values().contains(label);
            case EXISTS -> true;
            case DOES_NOT_EXIST -> false;
            case GT ->
                label.matches("[0-9]+")
                        && new BigInteger(label)
                                        .compareTo(new BigInteger(
                                                requirement.values().get(0)))
                                > 0;
            case LT ->
                label.matches("[0-9]+")
                        && new BigInteger(label)
                                        .compareTo(new BigInteger(
                                                requirement.values().get(0)))
                                < 0;
        };
    }

    /** By name first, then, stable, by score. */
    public static List<Scored> rank(Pod pod, List<Node> nodes, Strategy strategy) {
        return nodes.stream()
                .filter(node -> matches(pod, node)
                        && tolerates(pod, node)
                        && lacking(pod, node).isEmpty())
                .map(node -> new Scored(
                        node.name(),
                        Stream.of("cpu", "memory")
                                        .mapToInt(name -> score(
                                                taken(pod, node, name), billionths(node.allocatable(), name), strategy))
                                        .sum()
                                / 2))
                .sorted(Comparator.comparing(Scored::node))
                .sorted(Comparator.comparing(scored -> -scored.score()))
                .toList();
    }

    private static int score(BigInteger taken, BigInteger all, Strategy strategy) {
        if (all.signum() <= 0 || taken.compareTo(all) > 0) {
            return 0;
        }
        BigInteger part = strategy == Strategy.MOST_ALLOCATED ? taken : all.subtract(taken);
        return part.multiply(BigInteger.valueOf(100)).divide(all).intValue();
    }
}
