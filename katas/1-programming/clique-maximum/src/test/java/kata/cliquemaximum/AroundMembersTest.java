package kata.cliquemaximum;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Seed;
import sre.katas.fixtures.graph.CountingGraph;
import sre.katas.fixtures.graph.Graph;
import sre.katas.fixtures.graph.GraphBuilder;
import sre.katas.fixtures.graph.NamedGraphs;
import sre.katas.fixtures.graph.RandomGraphs;

class AroundMembersTest {

    private static final int MANY = 100_000;

    private final Graph small =
            new GraphBuilder(5).edge(0, 1).edge(0, 2).edge(1, 2).edge(2, 3).build();

    @Test
    void holdsTheVertexThatWasAskedFor() {
        ask(2, small, 3);
        ask(3, small, 0);
        ask(3, small, 2);
    }

    @Test
    void holdsTheEdgeThatWasAskedFor() {
        ask(3, small, 1, 2);
        ask(2, small, 3, 2);
    }

    @Test
    void findsTheBestOfSeveralCliquesAroundAVertex() {
        Graph graph = new GraphBuilder(12)
                .clique(0, 1, 2)
                .clique(0, 3, 4, 5)
                .clique(0, 6)
                .clique(7, 8, 9, 10, 11)
                .build();

        ask(4, graph, 0);
        ask(3, graph, 0, 1);
        ask(2, graph, 6);
        ask(5, graph, 9);
    }

    @Test
    void findsALonelyVertexAlone() {
        ask(1, small, 4);
        ask(1, NamedGraphs.complete(1), 0);
    }

    @Test
    void findsNothingAroundMembersThatAreNotJoined() {
        ask(3, small, 0, 1);
        ask(0, small, 0, 3);
        ask(0, small, 3, 4);
        ask(0, NamedGraphs.cycle(4), 0, 2);
    }

    @Test
    void holdsMoreThanTwoMembersToo() {
        ask(3, small, 2, 0, 1);
        ask(0, small, 1, 2, 3);
        Ask.largestWith(5, "karate club", NamedGraphs.karateClub(), NamedGraphs.karateClub(), 0, 1, 13);
        Ask.largestWith(4, "karate club", NamedGraphs.karateClub(), NamedGraphs.karateClub(), 8, 30, 33);
    }

    @Test
    void leavesTheCallersArrayAlone() {
        int[] members = {2, 0, 1};
        new MaximumClique().largestWith(small, members);

        Expectation.given("members before", "[2, 0, 1]")
                .expected("members after", "[2, 0, 1]")
                .got(Arrays.toString(members))
                .because("The array is the caller's: work on a copy.")
                .check();
    }

    @Test
    void agreesWithTheDefinitionOnRandomGraphs() {
        SplittableRandom random = Seed.random("clique-maximum members");
        for (int i = 0; i < 60; i++) {
            int n = 2 + random.nextInt(9);
            Graph graph = RandomGraphs.gnp(random, n, random.nextDouble());
            int[] members = RandomGraphs.choose(random, n, 1 + random.nextInt(2));
            ask(Model.largestWith(graph, members), graph, members);
        }
    }

    @Test
    void looksOnlyAroundTheMembers() {
        GraphBuilder chain = new GraphBuilder(MANY).clique(50_000, 50_001, 50_002, 50_003, 50_004, 50_005, 50_006);
        for (int v = 1; v < MANY; v++) {
            chain.edge(v - 1, v);
        }
        local(7, chain.build(), 50_003);
        local(2, chain.build(), 50_006, 50_007);
        local(2, chain.build(), 7);
    }

    private static void ask(int size, Graph graph, int... members) {
        Ask.largestWith(size, graph, graph, graph, members);
    }

    private static void local(int size, Graph graph, int... members) {
        Graph asked = CountingGraph.withBudget(
                graph,
                20_000,
                "A clique that holds a vertex consists of it and of its neighbours: search there, and leave the rest of"
                        + " the graph alone.");
        Ask.largestWith(size, "a chain of 100,000 vertices, 50,000 to 50,006 of them a clique", graph, asked, members);
    }

    @Test
    void looksAtEveryTwoOfTheMembersAndAtAllOfThem() {
        ask(0, small, 2, 0, 3);
        Graph graph = new GraphBuilder(6)
                .clique(0, 1, 2)
                .clique(0, 1, 3, 4)
                .clique(0, 2, 5)
                .build();
        ask(3, graph, 0, 1, 2);
        ask(3, graph, 2, 0, 1);
        ask(3, graph, 1, 2, 0);
    }

    @Test
    void doesNotAskAHubForAllItsNeighbours() {
        local(3, NamedGraphs.wheel(MANY), 70_000);
        local(3, NamedGraphs.wheel(MANY), 70_000, 70_001);
    }
}
