package kata.cliquecommunities;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.graph.Graph;
import sre.katas.fixtures.graph.GraphBuilder;
import sre.katas.fixtures.graph.NamedGraphs;

class TriangleTest {

    private static final String EDGE = "Two triangles are adjacent if they have an edge in common.";

    @Test
    void takesATriangleForACommunity() {
        Expect.communities(NamedGraphs.complete(3), 3, EDGE, ints(0, 1, 2));
    }

    @Test
    void joinsTwoTrianglesOverAnEdge() {
        Expect.communities(new GraphBuilder(4).clique(0, 1, 2).clique(1, 2, 3).build(), 3, EDGE, ints(0, 1, 2, 3));
    }

    @Test
    void keepsTwoTrianglesApartThatShareAVertex() {
        Graph graph = new GraphBuilder(5).clique(0, 1, 2).clique(2, 3, 4).build();

        Expect.communities(
                graph, 3, "One common vertex is not enough. 2 is in both communities.", ints(0, 1, 2), ints(2, 3, 4));
    }

    @Test
    void keepsTwoTrianglesApartThatAreJoinedByAnEdge() {
        Graph graph =
                new GraphBuilder(6).clique(0, 1, 2).clique(3, 4, 5).edge(2, 3).build();

        Expect.communities(graph, 3, "The edge 2-3 is in no triangle.", ints(0, 1, 2), ints(3, 4, 5));
    }

    @Test
    void takesTrianglesThatArePartOfALargerClique() {
        Expect.communities(
                NamedGraphs.complete(4),
                3,
                "Any three of the four are a triangle: a k-clique may be part of a larger clique.",
                ints(0, 1, 2, 3));
    }

    @Test
    void walksAlongAChainOfTriangles() {
        GraphBuilder graph = new GraphBuilder(9);
        for (int v = 0; v + 2 < 9; v++) {
            graph.clique(v, v + 1, v + 2);
        }

        Expect.communities(
                graph.build(),
                3,
                "Each triangle is adjacent to the next, so the last can be reached from the first.",
                IntStream.range(0, 9).toArray());
    }

    @Test
    void walksRoundAHub() {
        Expect.communities(NamedGraphs.wheel(7), 3, EDGE, IntStream.range(0, 8).toArray());
    }

    @Test
    void findsWhatOtherToolsFindInTheKarateClub() {
        Expect.communities(
                "karate club",
                NamedGraphs.karateClub(),
                3,
                EDGE,
                ints(0, 1, 2, 3, 7, 8, 12, 13, 14, 15, 17, 18, 19, 20, 21, 22, 23, 26, 27, 28, 29, 30, 31, 32, 33),
                ints(0, 4, 5, 6, 10, 16),
                ints(24, 25, 31));
    }

    private static int[] ints(int... vertices) {
        return vertices;
    }
}
