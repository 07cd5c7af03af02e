package kata.k8sfit;

import java.util.List;
import java.util.Map;

/**
 * A node.
 *
 * @param allocatable what pods may request in all, by resource; {@code pods} is how many there may be
 * @param pods those that run there
 */
public record Node(
        String name, Map<String, String> labels, List<Taint> taints, Map<String, String> allocatable, List<Pod> pods) {}
