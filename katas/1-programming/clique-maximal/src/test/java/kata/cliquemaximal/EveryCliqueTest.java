package kata.cliquemaximal;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Seed;
import sre.katas.fixtures.graph.Graph;
import sre.katas.fixtures.graph.GraphBuilder;
import sre.katas.fixtures.graph.NamedGraphs;
import sre.katas.fixtures.graph.RandomGraphs;

class EveryCliqueTest {

    @Test
    void listsATriangleAndAnEdge() {
        Graph graph =
                new GraphBuilder(4).edge(0, 1).edge(0, 2).edge(1, 2).edge(2, 3).build();

        Listing.of(graph).holdsExactly(new int[] {0, 1, 2}, new int[] {2, 3});
    }

    @Test
    void listsTheWholeGraphIfEveryTwoAreJoined() {
        Listing.of(NamedGraphs.complete(6)).holdsExactly(new int[] {0, 1, 2, 3, 4, 5});
    }

    @Test
    void listsEachEdgeOfARing() {
        Listing.of(NamedGraphs.cycle(4))
                .holdsExactly(new int[] {0, 1}, new int[] {0, 3}, new int[] {1, 2}, new int[] {2, 3});
    }

    @Test
    void listsCliquesThatOverlap() {
        Graph graph = new GraphBuilder(6)
                .clique(0, 1, 2, 3)
                .clique(1, 2, 3, 4)
                .edge(4, 5)
                .build();

        Listing.of(graph).holdsExactly(new int[] {0, 1, 2, 3}, new int[] {1, 2, 3, 4}, new int[] {4, 5});
    }

    @Test
    void listsTheCliqueThatIsHiddenBehindOthers() {
        // Each edge of the triangle 3-4-5 is in another triangle too, with a lower number.
        Graph graph = new GraphBuilder(6)
                .clique(0, 3, 4)
                .clique(1, 4, 5)
                .clique(2, 3, 5)
                .build();

        Listing.of(graph)
                .holdsExactly(new int[] {0, 3, 4}, new int[] {1, 4, 5}, new int[] {2, 3, 5}, new int[] {3, 4, 5});
    }

    @Test
    void listsOneOfEachPartIfAllPartsAreJoined() {
        Listing.of(NamedGraphs.multipartite(2, 1, 2))
                .holdsExactly(new int[] {0, 2, 3}, new int[] {0, 2, 4}, new int[] {1, 2, 3}, new int[] {1, 2, 4});
    }

    @Test
    void findsAsManyAsOtherToolsInTheKarateClub() {
        Listing.of("karate club", NamedGraphs.karateClub()).holds(36);
    }

    @Test
    void findsAsManyAsOtherToolsInARandomGraph() {
        Listing.of("200 vertices and 1,943 edges, drawn by chance", NamedGraphs.random200())
                .holds(1_346);
    }

    @Test
    void agreesWithTheDefinitionOnRandomGraphsInWhichNobodyIsAlone() {
        SplittableRandom random = Seed.random("clique-maximal");
        for (int i = 0; i < 80; i++) {
            Graph graph = RandomGraphs.gnp(random, 2 + random.nextInt(9), 0.3 + 0.7 * random.nextDouble());
            if (IntStream.range(0, graph.vertices()).allMatch(v -> graph.degree(v) > 0)) {
                Listing.of(graph).holdsExactly(Listing.model(graph));
            }
        }
    }
}
