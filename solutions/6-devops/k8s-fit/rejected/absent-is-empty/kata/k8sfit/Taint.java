package kata.k8sfit;

/**
 * What keeps pods away from a node.
 *
 * @param value may be empty
 * @param effect {@code NoSchedule}, {@code NoExecute} or {@code PreferNoSchedule}
 */
public record Taint(String key, String value, String effect) {}
