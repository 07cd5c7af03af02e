package kata.cliquecheck;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Seed;
import sre.katas.fixtures.graph.Graph;
import sre.katas.fixtures.graph.GraphBuilder;
import sre.katas.fixtures.graph.NamedGraphs;
import sre.katas.fixtures.graph.RandomGraphs;

class MissingEdgeTest {

    private static final String PAIRS = "A clique joins every two of its members: each pair has to be looked at.";

    private final Graph small =
            new GraphBuilder(5).edge(0, 1).edge(0, 2).edge(1, 2).edge(2, 3).build();

    @Test
    void acceptsATriangle() {
        Ask.missingEdge(small, PAIRS, 0, 1, 2);
    }

    @Test
    void namesTheTwoThatAreNotJoined() {
        Ask.missingEdge(small, PAIRS, 1, 2, 3);
    }

    @Test
    void tellsAnEdgeFromNoEdge() {
        Ask.missingEdge(small, PAIRS, 2, 3);
        Ask.missingEdge(small, PAIRS, 3, 4);
    }

    @Test
    void findsAnyOneEdgeThatIsMissing() {
        int[] all = IntStream.range(0, 5).toArray();
        for (int u = 0; u < 5; u++) {
            for (int v = u + 1; v < 5; v++) {
                Ask.missingEdge(completeWithout(u, v), PAIRS, all);
            }
        }
    }

    @Test
    void isNotContentWithARing() {
        Ask.missingEdge(NamedGraphs.cycle(6), "A ring joins each member to the next, not every two.", 0, 1, 2, 3, 4, 5);
    }

    @Test
    void isNotContentWithAStar() {
        Ask.missingEdge(NamedGraphs.star(4), "All are joined to 0, but not to one another.", 0, 1, 2, 3, 4);
    }

    @Test
    void doesNotCountEdgesThatLeaveTheGroup() {
        Graph twoSides = NamedGraphs.multipartite(3, 3);
        String why = "0 and 1 have three edges each, but all of them to the other side.";

        Ask.missingEdge(twoSides, why, 0, 1, 3);
        Ask.missingEdge(twoSides, why, 0, 1);
    }

    @Test
    void knowsTheKarateClub() {
        Ask.missingEdge(NamedGraphs.karateClub(), PAIRS, 0, 1, 2, 3, 7);
        Ask.missingEdge(NamedGraphs.karateClub(), PAIRS, 13, 3, 2, 1, 0);
        Ask.missingEdge(NamedGraphs.karateClub(), PAIRS, 0, 1, 2, 3, 7, 13);
    }

    @Test
    void agreesWithTheDefinitionOnRandomGraphs() {
        SplittableRandom random = Seed.random("clique-check missing edge");
        for (int i = 0; i < 300; i++) {
            int n = 2 + random.nextInt(10);
            Graph graph = RandomGraphs.gnp(random, n, 0.3 + 0.7 * random.nextDouble());
            Ask.missingEdge(graph, PAIRS, RandomGraphs.choose(random, n, 2 + random.nextInt(Math.min(n - 1, 5))));
        }
    }

    private static Graph completeWithout(int u, int v) {
        GraphBuilder graph = new GraphBuilder(5);
        for (int a = 0; a < 5; a++) {
            for (int b = a + 1; b < 5; b++) {
                if (a != u || b != v) {
                    graph.edge(a, b);
                }
            }
        }
        return graph.build();
    }
}
