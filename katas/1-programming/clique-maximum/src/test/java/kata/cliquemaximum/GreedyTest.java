package kata.cliquemaximum;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Seed;
import sre.katas.fixtures.graph.Graph;
import sre.katas.fixtures.graph.GraphBuilder;
import sre.katas.fixtures.graph.NamedGraphs;
import sre.katas.fixtures.graph.RandomGraphs;

class GreedyTest {

    @Test
    void isNotMisledByAVertexOfManyNeighbours() {
        // 0 has the most neighbours, but no two of them are joined; 7-8-9-10 is away from it.
        GraphBuilder graph = new GraphBuilder(11).clique(7, 8, 9, 10).edge(6, 7);
        for (int leaf = 1; leaf < 7; leaf++) {
            graph.edge(0, leaf);
        }

        Ask.largest(4, graph.build());
    }

    @Test
    void isNotMisledWhereverItBegins() {
        Ask.largest(
                5,
                "a clique of five, 0 to 4; each member is joined to six others of its own, in three pairs of strangers",
                decoys());
    }

    @Test
    void findsAsManyAsOtherToolsInKnownGraphs() {
        Ask.largest(4, "hamming6-4", NamedGraphs.hamming(6, 4));
        Ask.largest(4, "johnson8-2-4", NamedGraphs.johnson(8, 2, 4));
        Ask.largest(5, "Keller 3", NamedGraphs.keller(3));
        Ask.largest(5, "Moon-Moser 15", NamedGraphs.moonMoser(15));
        Ask.largest(4, "200 vertices and 1,943 edges, drawn by chance", NamedGraphs.random200());
    }

    @Test
    void findsAsManyAsOtherToolsInTheKarateClub() {
        Ask.largest(5, "karate club", NamedGraphs.karateClub());
    }

    @Test
    void agreesWithTheDefinitionOnRandomGraphs() {
        SplittableRandom random = Seed.random("clique-maximum");
        for (int i = 0; i < 80; i++) {
            Graph graph = RandomGraphs.gnp(random, random.nextInt(11), random.nextDouble());
            Ask.largest(Model.largestWith(graph), graph);
        }
    }

    /** From each of the five, the decoys look better at every step, and end at four. */
    private static Graph decoys() {
        GraphBuilder graph = new GraphBuilder(5 + 5 * 6).clique(0, 1, 2, 3, 4);
        for (int member = 0; member < 5; member++) {
            int first = 5 + 6 * member;
            for (int decoy = 0; decoy < 6; decoy++) {
                graph.edge(member, first + decoy);
                for (int other = 0; other < decoy; other++) {
                    if (other / 2 != decoy / 2) {
                        graph.edge(first + decoy, first + other);
                    }
                }
            }
        }
        return graph.build();
    }
}
