package kata.k8sfit;

import java.util.List;

/** Compares the taints of a node with what a pod tolerates. */
final class Taints {

    private static final List<String> KEEP_AWAY = List.of("NoSchedule", "NoExecute");

    private Taints() {}

    static boolean tolerated(List<Taint> taints, List<Toleration> by) {
        return taints.stream()
                .filter(taint -> KEEP_AWAY.contains(taint.effect()))
                .allMatch(taint -> by.stream().anyMatch(toleration -> tolerates(toleration, taint)));
    }

    private static boolean tolerates(Toleration toleration, Taint taint) {
        return isAnyOr(toleration.effect(), taint.effect())
                && isAnyOr(toleration.key(), taint.key())
                && (toleration.operator().equals("Exists") || toleration.value().equals(taint.value()));
    }

    private static boolean isAnyOr(String asked, String there) {
        return asked.isEmpty() || asked.equals(there);
    }
}
