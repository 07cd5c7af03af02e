package kata.cliquetriangles;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.graph.CountingGraph;
import sre.katas.fixtures.graph.Graph;
import sre.katas.fixtures.graph.GraphBuilder;
import sre.katas.fixtures.graph.NamedGraphs;

/** A ring and three hubs, each joined to all of the ring: the vertices of lowest, middle and highest number. */
class HubTest {

    private static final int RING = 5_000;
    private static final int LARGE_RING = 300_000;
    private static final String LOOK_UPS =
            "A hub of 5,000 neighbours has 12,497,500 pairs of them: too many to look at. For each edge, walk the"
                    + " neighbours of the end that has fewer.";

    @Test
    void countsAroundHubsWithFewLookUps() {
        Expectation.given("graph", "a ring of 5,000 and three hubs")
                .expected("triangles", 3L * RING)
                .got(new Triangles().count(counting(ringWithHubs(RING))))
                .because("Each edge of the ring makes one triangle with each hub.")
                .check();
    }

    @Test
    void countsPerVertexAroundHubsWithFewLookUps() {
        long[] expected = new long[RING + 3];
        Arrays.fill(expected, 6);
        for (int hub : hubs(RING)) {
            expected[hub] = RING;
        }
        long[] got = new Triangles().perVertex(counting(ringWithHubs(RING)));
        int wrong = Arrays.mismatch(expected, got);
        Expectation.given("graph", "a ring of 5,000 and three hubs")
                .and("first vertex that is wrong", wrong < 0 ? "none" : wrong)
                .expected("triangles", wrong < 0 || wrong >= expected.length ? "none" : expected[wrong])
                .got(wrong < 0 || wrong >= got.length ? "none" : got[wrong])
                .because("Each hub is in 5,000 triangles, and every other vertex in six.")
                .holds(wrong < 0);
    }

    @Test
    void countsPairsAroundHubsWithFewLookUps() {
        Expectation.given("graph", "a ring of 5,000 and three hubs")
                .expected(new Fraction(18, 15_017))
                .got(new Triangles().transitivity(counting(ringWithHubs(RING))))
                .because("45,000 of 37,542,500 pairs are closed.")
                .check();
    }

    @Test
    void holdsMorePairsThanAnIntCan() {
        Expectation.given("graph", "a ring of 100,000 and one hub")
                .expected(new Fraction(2, 33_335))
                .got(new Triangles().transitivity(counting(NamedGraphs.wheel(100_000))))
                .because("300,000 of 5,000,250,000 pairs are closed. The second number does not fit an int, nor does"
                        + " degree times degree.")
                .check();
    }

    @Test
    void countsAroundHubsWith300000Neighbours() {
        Expectation.given("graph", "a ring of 300,000 and three hubs")
                .expected("triangles", 3L * LARGE_RING)
                .got(new Triangles().count(counting(ringWithHubs(LARGE_RING))))
                .because("Each edge of the ring makes one triangle with each hub.")
                .check();
    }

    private static Graph counting(Graph graph) {
        return CountingGraph.withBudget(graph, 40 * graph.edges(), LOOK_UPS);
    }

    private static Graph ringWithHubs(int ring) {
        GraphBuilder graph = new GraphBuilder(ring + 3);
        int[] hubs = hubs(ring);
        int[] others = IntStream.range(0, ring + 3)
                .filter(v -> Arrays.binarySearch(hubs, v) < 0)
                .toArray();
        for (int i = 0; i < ring; i++) {
            graph.edge(others[i], others[(i + 1) % ring]);
            for (int hub : hubs) {
                graph.edge(others[i], hub);
            }
        }
        return graph.build();
    }

    private static int[] hubs(int ring) {
        return new int[] {0, ring / 2, ring + 2};
    }
}
