package kata.cliquemaximal;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Seed;
import sre.katas.fixtures.graph.Graph;
import sre.katas.fixtures.graph.NamedGraphs;
import sre.katas.fixtures.graph.RandomGraphs;

class FewBranchesTest {

    @Test
    void listsAGroupOfFortyThatHasFiveOpenSeats() {
        // Forty parts of one and five of three: 3^5 ways to fill the seats, and 2^40 subsets of the forty.
        int[] parts = IntStream.range(0, 45).map(part -> part < 40 ? 1 : 3).toArray();

        list("40 vertices joined to all, and 5 parts of 3", NamedGraphs.multipartite(parts))
                .holds(243);
    }

    @Test
    void listsGroupsOfFortyUnderAnyNumbers() {
        SplittableRandom random = Seed.random("clique-maximal forty");
        for (int i = 0; i < 3; i++) {
            int[] parts = IntStream.range(0, 43)
                    .map(part -> part < 41 ? 1 : 2 + random.nextInt(3))
                    .toArray();
            long cliques = IntStream.of(parts).mapToLong(part -> part).reduce(1, (a, b) -> a * b);
            Graph graph = RandomGraphs.shuffled(random, NamedGraphs.multipartite(parts));

            list("41 vertices joined to all, and 2 parts of a few", graph).holds(cliques);
        }
    }

    @Test
    void listsTheMostThatThirtyVerticesCanHave() {
        list("10 parts of 3, joined but within parts", NamedGraphs.moonMoser(30))
                .holds(59_049);
    }

    @Test
    void findsAsManyAsOtherToolsInKnownGraphs() {
        list("Moon-Moser 15", NamedGraphs.moonMoser(15)).holds(243);
        list("hamming6-4", NamedGraphs.hamming(6, 4)).holds(464);
        list("johnson8-2-4", NamedGraphs.johnson(8, 2, 4)).holds(105);
        list("Keller 3", NamedGraphs.keller(3)).holds(6_320);
    }

    private static Listing list(String name, Graph graph) {
        return Listing.of(
                name,
                graph,
                30_000_000,
                "Every subset of a clique is a clique, and hardly any is maximal: do not try them all. Choose a pivot, and"
                        + " branch only on the pivot and on those who are not joined to it.");
    }
}
