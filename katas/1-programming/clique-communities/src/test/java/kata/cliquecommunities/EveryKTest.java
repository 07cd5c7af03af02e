package kata.cliquecommunities;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.graph.Graph;
import sre.katas.fixtures.graph.GraphBuilder;
import sre.katas.fixtures.graph.NamedGraphs;

class EveryKTest {

    private static final String SHARE = "Two k-cliques are adjacent if they share k - 1 vertices.";

    @Test
    void findsTheConnectedPartsForTwo() {
        Graph graph = new GraphBuilder(8)
                .edge(0, 1)
                .edge(1, 2)
                .edge(4, 5)
                .clique(5, 6, 7)
                .build();

        Expect.communities(
                graph,
                2,
                "For k = 2 the cliques are the edges, adjacent if they meet. 3 has no edge, and is in no community.",
                ints(0, 1, 2),
                ints(4, 5, 6, 7));
    }

    @Test
    void findsNothingIfThereAreNoCliquesOfThatSize() {
        Expect.communities(NamedGraphs.complete(3), 3, SHARE, ints(0, 1, 2));
        Expect.communities(NamedGraphs.complete(3), 4, "There is no clique of four.");
        Expect.communities(NamedGraphs.path(4), 3, "There is no triangle.");
        Expect.communities(new GraphBuilder(3).build(), 2, "There is no edge.");
        Expect.communities(new GraphBuilder(0).build(), 2, "There is no vertex.");
    }

    @Test
    void takesALargerCliqueForOneCommunity() {
        int[] all = IntStream.range(0, 7).toArray();
        for (int k = 2; k <= 7; k++) {
            Expect.communities(
                    NamedGraphs.complete(7), k, "From any k of seven one can walk to any other k of them.", all);
        }
    }

    @Test
    void asksForMoreInCommonAsKGrows() {
        Graph graph =
                new GraphBuilder(7).clique(0, 1, 2, 3, 4).clique(3, 4, 5, 6).build();

        Expect.communities(graph, 3, SHARE, ints(0, 1, 2, 3, 4, 5, 6));
        Expect.communities(
                graph,
                4,
                "3 and 4 are two in common: for k = 4 it takes three.",
                ints(0, 1, 2, 3, 4),
                ints(3, 4, 5, 6));
        Expect.communities(graph, 5, "There is one clique of five.", ints(0, 1, 2, 3, 4));
    }

    @Test
    void findsWhatOtherToolsFindInTheKarateClub() {
        Graph karate = NamedGraphs.karateClub();
        Expect.communities(
                "karate club", karate, 2, SHARE, IntStream.range(0, 34).toArray());
        Expect.communities(
                "karate club", karate, 4, SHARE, ints(0, 1, 2, 3, 7, 13), ints(8, 30, 32, 33), ints(23, 29, 32, 33));
        Expect.communities("karate club", karate, 5, SHARE, ints(0, 1, 2, 3, 7, 13));
        Expect.communities("karate club", karate, 6, SHARE);
    }

    @Test
    void refusesKBelowTwo() {
        Expect.communities(NamedGraphs.complete(3), 3, SHARE, ints(0, 1, 2));
        for (int k : new int[] {1, 0, -1}) {
            refuses(k);
        }
    }

    @Test
    void beginsEachCallAnew() {
        Communities same = new Communities();
        Graph two = new GraphBuilder(6).clique(0, 1, 2).clique(3, 4, 5).build();
        Graph one = NamedGraphs.complete(3);
        List<int[]> first = same.of(two, 3);
        List<int[]> second = same.of(one, 3);
        Expectation.given("graph", one)
                .and("k", 3)
                .and("the same object was asked before about", two)
                .expected("communities", "[0, 1, 2]")
                .got(Expect.shown(second))
                .because("Each call begins anew: nothing of an earlier one is left.")
                .check();
        Expectation.given("graph", two)
                .and("k", 3)
                .and("the same object was asked later about", one)
                .expected("first list, in the end", "[0, 1, 2] [3, 4, 5]")
                .got(Expect.shown(first))
                .because("What a call has returned stays as it was: a later call fills a list of its own.")
                .check();
    }

    private static void refuses(int k) {
        String got;
        try {
            got = "a list of "
                    + new Communities().of(NamedGraphs.complete(3), k).size();
        } catch (IllegalArgumentException refused) {
            return;
        }
        throw Expectation.given("k", k)
                .expected("IllegalArgumentException")
                .got(got)
                .because("k is 2 or more.")
                .failure();
    }

    private static int[] ints(int... vertices) {
        return vertices;
    }

    @Test
    void refusesKBelowTwoForEveryGraph() {
        Expect.communities(new GraphBuilder(3).build(), 2, "This k is fine.");
        for (Graph graph : List.of(new GraphBuilder(0).build(), new GraphBuilder(3).build())) {
            Object got;
            try {
                got = new Communities().of(graph, 1);
            } catch (IllegalArgumentException refused) {
                continue;
            }
            throw Expectation.given("graph", graph)
                    .and("k", 1)
                    .expected("IllegalArgumentException")
                    .got(got)
                    .because("k less than 2 is refused, whatever the graph.")
                    .failure();
        }
    }
}
