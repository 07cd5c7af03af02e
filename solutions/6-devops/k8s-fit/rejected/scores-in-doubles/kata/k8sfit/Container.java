package kata.k8sfit;

import java.util.Map;

/**
 * One container of a pod.
 *
 * @param requests what is set aside for it, by resource: {@code cpu} is {@code 500m}
 * @param limits what it may not exceed while it runs, by resource
 */
public record Container(Map<String, String> requests, Map<String, String> limits) {}
