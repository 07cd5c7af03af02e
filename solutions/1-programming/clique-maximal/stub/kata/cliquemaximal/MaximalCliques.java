package kata.cliquemaximal;

import java.util.List;
import sre.katas.fixtures.graph.Graph;

/** Lists the groups that are complete: every two are joined, and nobody else can join. */
public final class MaximalCliques {

    /** All maximal cliques, each ascending, in lexicographic order. */
    public List<int[]> of(Graph graph) {
        throw new UnsupportedOperationException("of is yours to write");
    }
}
