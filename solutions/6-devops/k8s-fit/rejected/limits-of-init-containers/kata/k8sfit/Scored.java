package kata.k8sfit;

/**
 * A node on which a pod can run.
 *
 * @param node its name
 * @param score 0 to 100, the more the better
 */
public record Scored(String node, int score) {}
