package kata.cliquemaximum;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Seed;
import sre.katas.fixtures.graph.CountingGraph;
import sre.katas.fixtures.graph.Graph;
import sre.katas.fixtures.graph.NamedGraphs;
import sre.katas.fixtures.graph.RandomGraphs;

class BoundTest {

    private static final int RACKS = 20;

    @Test
    void takesOneHostOfEachRack() {
        int[] racks = new int[RACKS];
        Arrays.fill(racks, 4);

        racks("20 racks of 4 hosts, joined but within a rack", NamedGraphs.multipartite(racks));
    }

    @Test
    void takesOneHostOfEachRackUnderAnyNumbers() {
        SplittableRandom random = Seed.random("clique-maximum racks");
        for (int i = 0; i < 5; i++) {
            int[] racks =
                    IntStream.range(0, RACKS).map(rack -> 3 + random.nextInt(4)).toArray();

            racks(
                    "20 racks of 3 to 6 hosts, joined but within a rack",
                    RandomGraphs.shuffled(random, NamedGraphs.multipartite(racks)));
        }
    }

    @Test
    void findsAsManyAsOtherToolsInHamming84() {
        Ask.largest(16, "hamming8-4", NamedGraphs.hamming(8, 4));
    }

    @Test
    void findsAsManyAsOtherToolsInJohnson844() {
        Ask.largest(14, "johnson8-4-4", NamedGraphs.johnson(8, 4, 4));
    }

    @Test
    void findsAsManyAsOtherToolsInHamming62() {
        Ask.largest(32, "hamming6-2", NamedGraphs.hamming(6, 2));
    }

    @Test
    void findsAsManyAsOtherToolsInADenseRandomGraph() {
        Ask.largest(11, "G(200, 0.5) of SplittableRandom(7)", RandomGraphs.gnp(new SplittableRandom(7), 200, 0.5));
    }

    private static void racks(String name, Graph graph) {
        Graph asked = CountingGraph.withBudget(
                graph,
                5_000_000,
                "There are 4^20 ways to take one host of each rack. Hosts of one rack are joined to nobody of it, so they"
                        + " count as one: colour the candidates, and leave a branch if the clique so far and the number"
                        + " of colours do not exceed the best.");
        Ask.largest(RACKS, name, graph, asked);
    }
}
