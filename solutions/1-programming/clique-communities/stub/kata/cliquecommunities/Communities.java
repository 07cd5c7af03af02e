package kata.cliquecommunities;

import java.util.List;
import sre.katas.fixtures.graph.Graph;

/** Finds the communities of a graph by clique percolation; a vertex may be in several. */
public final class Communities {

    /**
     * The vertices of each k-clique community, ascending; the communities in any order.
     *
     * @param k the size of the cliques, 2 or more
     * @throws IllegalArgumentException if k is less than 2
     */
    public List<int[]> of(Graph graph, int k) {
        throw new UnsupportedOperationException("of is yours to write");
    }
}
