package kata.cliquetriangles;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Seed;
import sre.katas.fixtures.graph.Graph;
import sre.katas.fixtures.graph.GraphBuilder;
import sre.katas.fixtures.graph.NamedGraphs;
import sre.katas.fixtures.graph.RandomGraphs;

class CountTest {

    private static final String ONCE = "A triangle is a set: 0-1-2 and 2-1-0 are the same one.";

    @Test
    void countsOneTriangleOnce() {
        expect(
                1,
                new GraphBuilder(4).edge(0, 1).edge(0, 2).edge(1, 2).edge(2, 3).build());
        expect(1, NamedGraphs.complete(3));
    }

    @Test
    void countsNoneWhereThereIsNone() {
        expect(1, NamedGraphs.complete(3));
        expect(0, NamedGraphs.path(5));
        expect(0, NamedGraphs.cycle(4));
        expect(0, NamedGraphs.multipartite(4, 4));
    }

    @Test
    void countsTrianglesThatShareEdges() {
        expect(4, NamedGraphs.complete(4));
        expect(10, NamedGraphs.complete(5));
        expect(1_140, NamedGraphs.complete(20));
        expect(6, NamedGraphs.wheel(6));
    }

    @Test
    void countsTrianglesThatShareAVertexOrNothing() {
        expect(2, new GraphBuilder(5).clique(0, 1, 2).clique(2, 3, 4).build());
        expect(2, new GraphBuilder(6).clique(0, 2, 4).clique(1, 3, 5).build());
    }

    @Test
    void findsTheTriangleWhateverItsNumbers() {
        expect(
                1,
                new GraphBuilder(9)
                        .edge(8, 3)
                        .edge(0, 8)
                        .edge(3, 0)
                        .edge(5, 3)
                        .edge(6, 0)
                        .build());
    }

    @Test
    void findsNothingInGraphsWithoutEdges() {
        expect(1, NamedGraphs.complete(3));
        expect(0, new GraphBuilder(0).build());
        expect(0, new GraphBuilder(5).build());
    }

    @Test
    void agreesWithOtherToolsOnKnownGraphs() {
        expect(45, NamedGraphs.karateClub());
        expect(1_237, NamedGraphs.random200());
        expect(420, NamedGraphs.johnson(8, 2, 4));
        expect(960, NamedGraphs.hamming(6, 4));
        expect(5_568, NamedGraphs.keller(3));
        expect(270, NamedGraphs.moonMoser(15));
    }

    @Test
    void agreesWithTheDefinitionOnRandomGraphs() {
        SplittableRandom random = Seed.random("clique-triangles count");
        for (int i = 0; i < 100; i++) {
            Graph graph = RandomGraphs.gnp(random, random.nextInt(12), random.nextDouble());
            expect(Model.count(graph), graph);
        }
    }

    @Test
    void beginsEachCallAnew() {
        Triangles same = new Triangles();
        same.count(NamedGraphs.complete(4));
        Expectation.given("graph", NamedGraphs.complete(3))
                .and("the same object was asked before about", NamedGraphs.complete(4))
                .expected("triangles", 1L)
                .got(same.count(NamedGraphs.complete(3)))
                .because("Each call begins anew: what was counted before does not count again.")
                .check();
    }

    private static void expect(long triangles, Graph graph) {
        Expectation.given("graph", graph)
                .expected("triangles", triangles)
                .got(new Triangles().count(graph))
                .because(ONCE)
                .check();
    }
}
