package kata.cliquetriangles;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Seed;
import sre.katas.fixtures.graph.Graph;
import sre.katas.fixtures.graph.GraphBuilder;
import sre.katas.fixtures.graph.NamedGraphs;
import sre.katas.fixtures.graph.RandomGraphs;

class PerVertexTest {

    @Test
    void countsATriangleAtEachOfItsVertices() {
        expect(new GraphBuilder(4).edge(0, 1).edge(0, 2).edge(1, 2).edge(2, 3).build(), 1, 1, 1, 0);
    }

    @Test
    void countsEachTriangleOfAVertexOnce() {
        expect(NamedGraphs.complete(4), 3, 3, 3, 3);
        expect(NamedGraphs.wheel(5), 5, 2, 2, 2, 2, 2);
        expect(new GraphBuilder(5).clique(4, 1, 2).clique(2, 3, 0).build(), 1, 1, 2, 1, 1);
    }

    @Test
    void givesOneNumberForEachVertexAlsoWithoutEdges() {
        expect(new GraphBuilder(3).build(), 0, 0, 0);
        expect(new GraphBuilder(0).build());
        expect(new GraphBuilder(6).clique(1, 3, 4).build(), 0, 1, 0, 1, 1, 0);
    }

    @Test
    void agreesWithOtherToolsOnTheKarateClub() {
        expect(
                NamedGraphs.karateClub(),
                18,
                12,
                11,
                10,
                2,
                3,
                3,
                6,
                5,
                0,
                2,
                0,
                1,
                6,
                1,
                1,
                1,
                1,
                1,
                1,
                1,
                1,
                1,
                4,
                1,
                1,
                1,
                1,
                1,
                4,
                3,
                3,
                13,
                15);
    }

    @Test
    void agreesWithTheDefinitionOnRandomGraphs() {
        SplittableRandom random = Seed.random("clique-triangles per vertex");
        for (int i = 0; i < 100; i++) {
            Graph graph = RandomGraphs.gnp(random, random.nextInt(12), random.nextDouble());
            expect(graph, Model.perVertex(graph));
        }
    }

    private static void expect(Graph graph, long... triangles) {
        Expectation.given("graph", graph)
                .expected("triangles of 0, 1, …", Arrays.toString(triangles))
                .got(Arrays.toString(new Triangles().perVertex(graph)))
                .because("A triangle is one for each of its three vertices, and none for the others.")
                .check();
    }

    @Test
    void beginsEachCallAnew() {
        Triangles triangles = new Triangles();
        long[] first = triangles.perVertex(
                new GraphBuilder(4).edge(0, 1).edge(1, 2).edge(0, 2).build());
        long[] second = triangles.perVertex(
                new GraphBuilder(4).edge(1, 2).edge(2, 3).edge(1, 3).build());
        Expectation.given("one object", "first 0-1-2 of four vertices, then 1-2-3")
                .expected("first answer, second answer", "[1, 1, 1, 0], [0, 1, 1, 1]")
                .got(Arrays.toString(first) + ", " + Arrays.toString(second))
                .because("Each call begins anew, and what an earlier one returned stays as it was.")
                .check();
    }
}
