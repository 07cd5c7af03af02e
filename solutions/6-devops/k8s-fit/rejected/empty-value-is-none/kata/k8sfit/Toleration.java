package kata.k8sfit;

/**
 * A taint, or a kind of taint, that a pod bears.
 *
 * @param key empty for any
 * @param operator {@code Equal}, {@code Exists}, or empty for {@code Equal}
 * @param value may be empty
 * @param effect empty for any
 */
public record Toleration(String key, String operator, String value, String effect) {}
