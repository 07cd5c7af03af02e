package kata.cliquemaximum;

import org.junit.jupiter.api.Test;
import sre.katas.fixtures.graph.GraphBuilder;
import sre.katas.fixtures.graph.NamedGraphs;

class SmallTest {

    @Test
    void findsATriangle() {
        Ask.largest(
                3,
                new GraphBuilder(5).edge(0, 1).edge(0, 2).edge(1, 2).edge(2, 3).build());
    }

    @Test
    void takesAllIfEveryTwoAreJoined() {
        Ask.largest(1, NamedGraphs.complete(1));
        Ask.largest(2, NamedGraphs.complete(2));
        Ask.largest(7, NamedGraphs.complete(7));
    }

    @Test
    void takesTwoWhereThereIsNoTriangle() {
        Ask.largest(2, NamedGraphs.path(5));
        Ask.largest(2, NamedGraphs.cycle(5));
        Ask.largest(2, NamedGraphs.multipartite(4, 4));
    }

    @Test
    void takesAnyOneVertexWhereThereAreNoEdges() {
        Ask.largest(1, new GraphBuilder(1).build());
        Ask.largest(1, new GraphBuilder(4).build());
    }

    @Test
    void takesNobodyWhereThereIsNobody() {
        Ask.largest(1, new GraphBuilder(1).build());
        Ask.largest(0, new GraphBuilder(0).build());
    }

    @Test
    void findsTheLargerOfTwoWhereverItStands() {
        Ask.largest(4, new GraphBuilder(7).clique(0, 1, 2, 3).clique(4, 5, 6).build());
        Ask.largest(4, new GraphBuilder(7).clique(0, 1, 2).clique(3, 4, 5, 6).build());
    }
}
