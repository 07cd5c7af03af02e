package kata.cliquemaximal;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Seed;
import sre.katas.fixtures.graph.Graph;
import sre.katas.fixtures.graph.GraphBuilder;
import sre.katas.fixtures.graph.NamedGraphs;
import sre.katas.fixtures.graph.RandomGraphs;

class NobodyLostTest {

    @Test
    void listsAVertexWithoutEdges() {
        Listing.of(new GraphBuilder(4).edge(1, 2).build()).holdsExactly(new int[] {0}, new int[] {1, 2}, new int[] {3});
    }

    @Test
    void listsEachVertexIfThereAreNoEdges() {
        Listing.of(new GraphBuilder(3).build()).holdsExactly(new int[] {0}, new int[] {1}, new int[] {2});
        Listing.of(new GraphBuilder(1).build()).holdsExactly(new int[] {0});
    }

    @Test
    void listsNothingIfThereAreNoVertices() {
        Listing.of(new GraphBuilder(0).build()).holds(0);
    }

    @Test
    void listsTheCliquesInLexicographicOrder() {
        ordered(
                "[[0, 1, 2], [2, 3], [4]]",
                new GraphBuilder(5).edge(0, 1).edge(0, 2).edge(1, 2).edge(2, 3).build());
        ordered(
                "[[0, 5, 9], [0, 10], [1, 2], [1, 10], [3], [4], [6], [7], [8]]",
                new GraphBuilder(11)
                        .clique(9, 0, 5)
                        .edge(10, 0)
                        .edge(2, 1)
                        .edge(10, 1)
                        .build());
        ordered("[[0, 1], [0, 3], [1, 2], [2, 3]]", NamedGraphs.cycle(4));
    }

    @Test
    void listsRandomGraphsInLexicographicOrder() {
        SplittableRandom random = Seed.random("clique-maximal order");
        for (int i = 0; i < 50; i++) {
            Graph graph = RandomGraphs.gnp(random, 1 + random.nextInt(10), random.nextDouble());
            ordered(Listing.shown(List.of(Listing.model(graph))), graph);
        }
    }

    @Test
    void beginsEachCallAnew() {
        MaximalCliques same = new MaximalCliques();
        Graph triangle = NamedGraphs.complete(3);
        Graph edge = NamedGraphs.complete(2);
        List<int[]> first = same.of(triangle);
        List<int[]> second = same.of(edge);
        Expectation.given("graph", edge)
                .and("the same object was asked before about", triangle)
                .expected("[[0, 1]]")
                .got(Listing.shown(second))
                .because("Each call begins anew: nothing of an earlier one is left.")
                .check();
        Expectation.given("graph", triangle)
                .and("the same object was asked later about", edge)
                .expected("first list, in the end", "[[0, 1, 2]]")
                .got(Listing.shown(first))
                .because("What a call has returned stays as it was: a later call fills a list of its own.")
                .check();
    }

    private static void ordered(String expected, Graph graph) {
        Expectation.given("graph", graph)
                .expected(expected)
                .got(Listing.shown(new MaximalCliques().of(graph)))
                .because("Each clique is ascending, and the list is in lexicographic order (Arrays.compare).")
                .check();
    }
}
