package kata.cliquecheck;

import java.util.Optional;
import java.util.OptionalInt;
import sre.katas.fixtures.graph.Graph;

/** Tells whether a group of vertices is a clique, whether it is a maximal one, and why not. */
public final class CliqueCheck {

    /**
     * Empty if the group is a clique, or else two members that are not joined.
     *
     * @throws IllegalArgumentException if a member is no vertex of the graph
     */
    public Optional<MissingEdge> missingEdge(Graph graph, int... members) {
        throw new UnsupportedOperationException("missingEdge is yours to write");
    }

    /**
     * Empty if the clique is maximal, or else a vertex outside of it that is joined to every member.
     *
     * @throws IllegalArgumentException if a member is no vertex of the graph, or the group is no clique
     */
    public OptionalInt newcomer(Graph graph, int... members) {
        throw new UnsupportedOperationException("newcomer is yours to write");
    }
}
