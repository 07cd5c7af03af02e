package kata.cliquecheck;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.graph.CountingGraph;
import sre.katas.fixtures.graph.Graph;
import sre.katas.fixtures.graph.GraphBuilder;
import sre.katas.fixtures.graph.NamedGraphs;

class FewLookUpsTest {

    private static final int MANY = 100_000;

    @Test
    void findsANewcomerInALargeGraphByLookingAroundTheGroup() {
        newcomer(NamedGraphs.wheel(MANY), OptionalInt.of(0), 70_000, 70_001);
    }

    @Test
    void knowsAMaximalCliqueInALargeGraphByLookingAroundTheGroup() {
        newcomer(NamedGraphs.cycle(MANY), OptionalInt.empty(), 70_000, 70_001);
    }

    @Test
    void finishesNearAHub() {
        newcomer(NamedGraphs.star(MANY), OptionalInt.empty(), 0, 70_000);
    }

    @Test
    void looksAtEachPairOfALargeGroupAFewTimesAtMost() {
        int[] members = IntStream.range(0, 300).toArray();
        Graph graph = counting(NamedGraphs.complete(400), members);

        Expectation.given("graph", graph)
                .and("members", "0 to 299")
                .expected(Optional.empty())
                .got(new CliqueCheck().missingEdge(graph, members))
                .because("Every two of this group are joined.")
                .check();
    }

    private static void newcomer(Graph large, OptionalInt expected, int... members) {
        Graph graph = counting(large, members);
        Expectation.given("graph", graph)
                .and("members", Arrays.toString(members))
                .expected(expected)
                .got(new CliqueCheck().newcomer(graph, members))
                .because("A newcomer is joined to every member, and is no member itself.")
                .check();
    }

    private static Graph counting(Graph graph, int... members) {
        long k = members.length;
        long degrees = IntStream.of(members).mapToLong(graph::degree).sum();
        return CountingGraph.withBudget(
                graph,
                4 * (k * k + degrees) + 16,
                k + " members with " + degrees + " edges in all: at most 4 x (k x k + " + degrees
                        + ") + 16 look-ups. Whoever can join is a neighbour of each member: no need to ask the rest"
                        + " of the graph, nor to fetch the same neighbours again and again.");
    }

    @Test
    void asksAboutEachNeighbourOfAHubNotAboutEachMember() {
        GraphBuilder star = new GraphBuilder(MANY).clique(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        for (int v = 10; v < MANY; v++) {
            star.edge(0, v);
        }
        newcomer(star.build(), OptionalInt.empty(), 0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }
}
