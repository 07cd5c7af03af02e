package kata.k8sfit;

import java.util.List;
import java.util.Map;

/**
 * A pod.
 *
 * @param containers they run at the same time
 * @param initContainers they run before those, one after the other
 * @param overhead what the sandbox around the containers takes, by resource
 * @param tolerations the taints that it bears
 * @param nodeSelector labels that its node must have
 * @param affinity terms of which its node must match one; empty if it does not care
 */
public record Pod(
        String name,
        List<Container> containers,
        List<Container> initContainers,
        Map<String, String> overhead,
        List<Toleration> tolerations,
        Map<String, String> nodeSelector,
        List<Term> affinity) {}
