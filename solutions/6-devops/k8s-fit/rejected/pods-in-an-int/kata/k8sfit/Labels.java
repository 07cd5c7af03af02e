package kata.k8sfit;

import java.util.Map;

/** Compares the labels of a node with what a pod asks for. */
final class Labels {

    private Labels() {}

    static boolean match(Pod pod, Map<String, String> labels) {
        return labels.entrySet().containsAll(pod.nodeSelector().entrySet())
                && (pod.affinity().isEmpty() || pod.affinity().stream().anyMatch(term -> holds(term, labels)));
    }

    private static boolean holds(Term term, Map<String, String> labels) {
        return !term.requirements().isEmpty()
                && term.requirements().stream().allMatch(one -> holds(one, labels.get(one.key())));
    }

    /** The label is null if the node does not have it. */
    private static boolean holds(Requirement requirement, String label) {
        return switch (requirement.operator()) {
            case IN -> label != null && requirement.values().contains(label);
            case NOT_IN -> label == null || !requirement.values().contains(label);
            case EXISTS -> label != null;
            case DOES_NOT_EXIST -> label == null;
            case GT -> isWhole(label) && Long.parseLong(label) > bound(requirement);
            case LT -> isWhole(label) && Long.parseLong(label) < bound(requirement);
        };
    }

    private static boolean isWhole(String label) {
        return label != null && label.matches("\\d+");
    }

    private static long bound(Requirement requirement) {
        return Long.parseLong(requirement.values().get(0));
    }
}
