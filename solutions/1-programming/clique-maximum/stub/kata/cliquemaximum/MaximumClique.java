package kata.cliquemaximum;

import sre.katas.fixtures.graph.Graph;

/** Finds a clique that no other clique exceeds in size. */
public final class MaximumClique {

    /** A largest clique of the graph, in any order; empty for the graph without vertices. */
    public int[] largest(Graph graph) {
        throw new UnsupportedOperationException("largest is yours to write");
    }

    /**
     * A largest clique among those that hold the given members, in any order, the members included; empty
     * if the members are no clique.
     *
     * @param members one vertex of the graph or more, all different
     */
    public int[] largestWith(Graph graph, int... members) {
        throw new UnsupportedOperationException("largestWith is yours to write");
    }
}
