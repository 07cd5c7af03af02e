package kata.cliquemaximum;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
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

    @Test
    void beginsEachCallAnew() {
        MaximumClique same = new MaximumClique();
        int[] first = same.largest(NamedGraphs.complete(3));
        int[] second = same.largest(NamedGraphs.complete(2));
        Expectation.given("graph", NamedGraphs.complete(2))
                .and("the same object was asked before about", NamedGraphs.complete(3))
                .expected("[0, 1]")
                .got(sorted(second))
                .because("Each call begins anew: the best of an earlier one is not this one's.")
                .check();
        Expectation.given("graph", NamedGraphs.complete(3))
                .and("the same object was asked later about", NamedGraphs.complete(2))
                .expected("first answer, in the end", "[0, 1, 2]")
                .got(sorted(first))
                .because("What a call has returned stays as it was: a later call fills an array of its own.")
                .check();
    }

    private static String sorted(int[] clique) {
        int[] copy = clique.clone();
        Arrays.sort(copy);
        return Arrays.toString(copy);
    }
}
