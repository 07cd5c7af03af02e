package kata.cliquecommunities;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Seed;
import sre.katas.fixtures.graph.Graph;
import sre.katas.fixtures.graph.GraphBuilder;
import sre.katas.fixtures.graph.RandomGraphs;

class OverlapTest {

    private static final String SHARE = "Two k-cliques are adjacent if they share k - 1 vertices.";

    @Test
    void listsAVertexInEachOfItsCommunities() {
        Graph graph = new GraphBuilder(7)
                .clique(0, 1, 2)
                .clique(0, 3, 4)
                .clique(0, 5, 6)
                .build();

        Expect.communities(
                graph,
                3,
                "0 is in three triangles, and no two of them share an edge.",
                ints(0, 1, 2),
                ints(0, 3, 4),
                ints(0, 5, 6));
    }

    @Test
    void keepsCommunitiesApartThatShareAnEdgeForFour() {
        Graph graph = new GraphBuilder(6).clique(0, 1, 2, 3).clique(2, 3, 4, 5).build();

        Expect.communities(graph, 4, "Two in common: for k = 4 it takes three.", ints(0, 1, 2, 3), ints(2, 3, 4, 5));
    }

    @Test
    void joinsOverASmallCliqueBetweenTwoLargeOnes() {
        // 0-1-2-3 and 4-5-6-7 have no vertex in common; the triangles 2-3-4 and 3-4-5 lead from one to the other.
        Graph graph = new GraphBuilder(8)
                .clique(0, 1, 2, 3)
                .clique(4, 5, 6, 7)
                .clique(2, 3, 4)
                .clique(3, 4, 5)
                .build();

        Expect.communities(
                graph,
                3,
                "From 1-2-3 over 2-3-4 and 3-4-5 to 4-5-6: each step keeps two.",
                ints(0, 1, 2, 3, 4, 5, 6, 7));
    }

    @Test
    void joinsInAnyOrderOfDiscovery() {
        // The triangle that connects the two others has the highest numbers.
        Graph graph = new GraphBuilder(8)
                .clique(0, 4, 5)
                .clique(1, 6, 7)
                .clique(4, 5, 6)
                .clique(5, 6, 7)
                .build();

        Expect.communities(
                graph, 3, "0-4-5, 4-5-6, 5-6-7, 1-6-7: each shares two with the next.", ints(0, 1, 4, 5, 6, 7));
    }

    @Test
    void comparesCliquesAndNotWhatACommunityHoldsInAll() {
        // A strip of four triangles. Its ends 0 and 5 are joined too, but only 6 makes a triangle of that edge.
        Graph graph = new GraphBuilder(7)
                .clique(0, 1, 2)
                .clique(1, 2, 3)
                .clique(2, 3, 4)
                .clique(3, 4, 5)
                .clique(0, 5, 6)
                .build();

        Expect.communities(
                graph,
                3,
                "0-5-6 shares 0 with one triangle of the strip and 5 with another, but two with none of them.",
                ints(0, 1, 2, 3, 4, 5),
                ints(0, 5, 6));
    }

    @Test
    void keepsTriangleAndSquareApart() {
        Graph graph = new GraphBuilder(7)
                .clique(0, 1, 2)
                .edge(2, 3)
                .edge(3, 4)
                .edge(4, 1)
                .clique(4, 5, 6)
                .build();

        Expect.communities(
                graph, 3, "2-3-4-1 is a ring without a triangle: nothing leads across.", ints(0, 1, 2), ints(4, 5, 6));
    }

    @Test
    void agreesWithTheDefinitionForTrianglesOfRandomGraphs() {
        SplittableRandom random = Seed.random("clique-communities triangles");
        for (int i = 0; i < 100; i++) {
            Graph graph = RandomGraphs.gnp(random, 3 + random.nextInt(8), 0.2 + 0.4 * random.nextDouble());
            int[][] model = Model.communities(graph, 3);
            if (!Model.isAmbiguous(model)) {
                Expect.communities(graph, 3, SHARE, model);
            }
        }
    }

    @Test
    void agreesWithTheDefinitionForEveryKOnRandomGraphs() {
        SplittableRandom random = Seed.random("clique-communities k");
        for (int i = 0; i < 100; i++) {
            Graph graph = RandomGraphs.gnp(random, random.nextInt(11), 0.3 + 0.6 * random.nextDouble());
            int k = 2 + random.nextInt(4);
            int[][] model = Model.communities(graph, k);
            if (!Model.isAmbiguous(model)) {
                Expect.communities(graph, k, SHARE, model);
            }
        }
    }

    private static int[] ints(int... vertices) {
        return vertices;
    }

    @Test
    void listsTwoCommunitiesOfTheSameVertices() {
        GraphBuilder graph = new GraphBuilder(47);
        for (int i = 0; i < 47; i++) {
            for (int step : new int[] {1, 2, 10, 20}) {
                graph.edge(i, (i + step) % 47);
            }
        }
        int[] all = IntStream.range(0, 47).toArray();
        List<int[]> got = new Communities().of(graph.build(), 3);
        Expectation.given("graph", "a ring of 47, each joined to those 1, 2, 10 and 20 further on")
                .expected("communities for k = 3", "0 to 46, and 0 to 46")
                .got(got.stream().map(Arrays::toString).toList())
                .because(
                        "Steps of 1 and 2 make one band of triangles, steps of 10 and 20 another. No triangle has edges of"
                                + " both: two communities, which hold the same vertices.")
                .holds(got.size() == 2 && got.stream().allMatch(one -> Arrays.equals(one, all)));
    }

    @Test
    void listsACommunityInsideAnother() {
        GraphBuilder graph = new GraphBuilder(31).clique(0, 10, 20);
        for (int i = 0; i < 29; i++) {
            graph.clique(i, i + 1, i + 2);
        }
        List<int[]> got = new Communities().of(graph.build(), 3);
        Expectation.given("graph", "a band of triangles 0-1-2, 1-2-3, … 28-29-30, and the triangle 0-10-20")
                .expected("communities for k = 3", 2)
                .got(got.size())
                .because(
                        "The triangle shares no edge with the band: it is a community of its own, though the band holds"
                                + " all its vertices.")
                .check();
    }
}
