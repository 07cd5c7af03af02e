package kata.k8sfit;

import java.util.List;

/** A node selector term: requirements on the labels of a node, all of which must hold. */
public record Term(List<Requirement> requirements) {}
