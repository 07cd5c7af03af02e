package kata.k8sfit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where a pod can run, and where best. See README.md for the rules. */
public final class Scheduler {

    private Scheduler() {}

    /**
     * The exact value of a quantity such as {@code 100m} or {@code 1.5Gi}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static BigDecimal quantity(String text) {
        throw new UnsupportedOperationException("quantity is yours to write");
    }

    /** What must be set aside for a pod, by resource. A resource of which nothing is requested may be missing. */
    public static Map<String, BigDecimal> requests(Pod pod) {
        throw new UnsupportedOperationException("requests is yours to write");
    }

    /** The resources of which a node has not enough left for a pod; empty if there is room. */
    public static Set<String> lacking(Pod pod, Node node) {
        throw new UnsupportedOperationException("lacking is yours to write");
    }

    /** Whether a pod bears all taints of a node that would keep it away. */
    public static boolean tolerates(Pod pod, Node node) {
        throw new UnsupportedOperationException("tolerates is yours to write");
    }

    /** Whether the labels of a node are those that a pod asks for. */
    public static boolean matches(Pod pod, Node node) {
        throw new UnsupportedOperationException("matches is yours to write");
    }

    /** The nodes on which a pod can run, the best first; of equally good ones, the smaller name first. */
    public static List<Scored> rank(Pod pod, List<Node> nodes, Strategy strategy) {
        throw new UnsupportedOperationException("rank is yours to write");
    }
}
