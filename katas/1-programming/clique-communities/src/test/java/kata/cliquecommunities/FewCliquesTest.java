package kata.cliquecommunities;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Seed;
import sre.katas.fixtures.graph.CountingGraph;
import sre.katas.fixtures.graph.Graph;
import sre.katas.fixtures.graph.GraphBuilder;
import sre.katas.fixtures.graph.NamedGraphs;
import sre.katas.fixtures.graph.RandomGraphs;

class FewCliquesTest {

    @Test
    void findsAGroupOfFortyForTwenty() {
        expect(10_000_000, "40 vertices, every two joined", NamedGraphs.complete(40), 20, range(0, 40));
    }

    @Test
    void tellsTwoGroupsOfFortyByWhatTheyShare() {
        Graph graph =
                new GraphBuilder(61).clique(range(0, 40)).clique(range(21, 61)).build();

        expect(10_000_000, "0 to 39 every two joined, and 21 to 60: they share 19", graph, 20, range(0, 61));
        expect(
                10_000_000,
                "0 to 39 every two joined, and 21 to 60: they share 19",
                graph,
                21,
                range(0, 40),
                range(21, 61));
    }

    @Test
    void findsWhatWasBuiltAmongTwoThousandVertices() {
        SplittableRandom random = Seed.random("clique-communities large");
        int[] names = RandomGraphs.choose(random, 2_000, 2_000);
        GraphBuilder graph = new GraphBuilder(2_000);
        List<int[]> expected = new ArrayList<>();
        for (int first = 0; first < 2_000; first += 20) {
            expected.add(strip(graph, Arrays.copyOfRange(names, first, first + 20)));
            graph.edge(names[first], names[(first + 20) % 2_000]);
        }

        expect(100_000_000, "100 strips of 20 vertices in a ring", graph.build(), 4, expected.toArray(int[][]::new));
    }

    /** Each vertex is joined to the three before it: a chain of cliques of four. */
    private static int[] strip(GraphBuilder graph, int[] vertices) {
        for (int i = 0; i < vertices.length; i++) {
            for (int j = Math.max(0, i - 3); j < i; j++) {
                graph.edge(vertices[i], vertices[j]);
            }
        }
        Arrays.sort(vertices);
        return vertices;
    }

    private static void expect(long budget, String name, Graph graph, int k, int[]... communities) {
        Graph asked = CountingGraph.withBudget(
                graph,
                budget,
                "Do not go through all k-cliques. Those within one maximal clique are in one community anyway: list the"
                        + " maximal cliques, and compare these.");
        Expect.communities(
                name,
                asked,
                k,
                "Two maximal cliques belong together if they share k - 1 vertices or more.",
                communities);
    }

    private static int[] range(int from, int to) {
        return IntStream.range(from, to).toArray();
    }
}
