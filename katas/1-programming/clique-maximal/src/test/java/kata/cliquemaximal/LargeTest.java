package kata.cliquemaximal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Seed;
import sre.katas.fixtures.graph.Graph;
import sre.katas.fixtures.graph.GraphBuilder;
import sre.katas.fixtures.graph.NamedGraphs;
import sre.katas.fixtures.graph.RandomGraphs;

class LargeTest {

    private static final int MANY = 100_000;
    private static final int ISLANDS = 10_000;

    @Test
    void listsTheEdgesOfAChain() {
        Listing.of("a chain of 100,000 vertices", NamedGraphs.path(MANY)).holds(MANY - 1);
    }

    @Test
    void listsTheEdgesOfAStar() {
        Listing.of("a star of 100,000 vertices", NamedGraphs.star(MANY - 1)).holds(MANY - 1);
    }

    @Test
    void listsTheTrianglesAroundAHub() {
        int ring = MANY / 2;
        int[] hubInTheMiddle = IntStream.rangeClosed(0, ring)
                .map(v -> v == 0 ? ring / 2 : v <= ring / 2 ? v - 1 : v)
                .toArray();
        Graph wheel = RandomGraphs.renamed(NamedGraphs.wheel(ring), hubInTheMiddle);

        Listing.of("a ring of 50,000 and a hub joined to all of it", wheel).holds(ring);
    }

    @Test
    void listsTheGroupsOfManySmallIslands() {
        SplittableRandom random = Seed.random("clique-maximal islands");
        int[] names = RandomGraphs.choose(random, 4 * ISLANDS, 4 * ISLANDS);
        GraphBuilder graph = new GraphBuilder(4 * ISLANDS);
        List<int[]> expected = new ArrayList<>();
        for (int i = 0; i < 4 * ISLANDS; i += 4) {
            island(graph, names[i], names[i + 1], names[i + 2], names[i + 3], expected, random.nextInt(4));
        }

        Listing.of("10,000 islands of four vertices", graph.build()).holdsExactly(expected.toArray(int[][]::new));
    }

    private static void island(GraphBuilder graph, int a, int b, int c, int d, List<int[]> cliques, int kind) {
        graph.edge(a, b).edge(b, c);
        switch (kind) {
            case 0 -> add(cliques, new int[][] {{a, b}, {b, c}, {d}});
            case 1 -> {
                graph.edge(a, c).edge(c, d);
                add(cliques, new int[][] {{a, b, c}, {c, d}});
            }
            case 2 -> {
                graph.edge(c, d).edge(d, a);
                add(cliques, new int[][] {{a, b}, {b, c}, {c, d}, {d, a}});
            }
            default -> {
                graph.clique(a, b, c, d);
                add(cliques, new int[][] {{a, b, c, d}});
            }
        }
    }

    private static void add(List<int[]> cliques, int[][] added) {
        for (int[] clique : added) {
            Arrays.sort(clique);
            cliques.add(clique);
        }
    }
}
