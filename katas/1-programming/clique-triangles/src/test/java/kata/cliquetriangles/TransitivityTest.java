package kata.cliquetriangles;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Seed;
import sre.katas.fixtures.graph.Graph;
import sre.katas.fixtures.graph.GraphBuilder;
import sre.katas.fixtures.graph.NamedGraphs;
import sre.katas.fixtures.graph.RandomGraphs;

class TransitivityTest {

    private static final String THREE = "A triangle closes three pairs of edges, one at each of its vertices.";

    @Test
    void dividesClosedPairsByAllPairs() {
        expect(
                3,
                5,
                new GraphBuilder(4).edge(0, 1).edge(0, 2).edge(1, 2).edge(2, 3).build(),
                THREE);
        expect(3, 5, new GraphBuilder(5).clique(0, 1, 2).clique(2, 3, 4).build(), THREE);
    }

    @Test
    void isOneIfEveryTwoAreJoined() {
        expect(1, 1, NamedGraphs.complete(3), THREE);
        expect(1, 1, NamedGraphs.complete(9), THREE);
    }

    @Test
    void isGivenInLowestTerms() {
        expect(3, 7, NamedGraphs.johnson(8, 2, 4), "1260/2940 is 3/7 in lowest terms.");
        expect(15, 77, NamedGraphs.hamming(6, 4), "2880/14784 is 15/77 in lowest terms.");
    }

    @Test
    void isZeroIfNoPairIsClosed() {
        expect(1, 1, NamedGraphs.complete(3), THREE);
        expect(0, 1, NamedGraphs.path(3), "0 of 1 pairs: that is 0/1.");
        expect(0, 1, NamedGraphs.star(6), "0 of 15 pairs: in lowest terms that is 0/1.");
    }

    @Test
    void isZeroIfThereIsNoPair() {
        String why = "No two edges meet: 0 of 0 pairs is 0/1 by rule 3, and no division by zero.";
        expect(1, 1, NamedGraphs.complete(3), THREE);
        expect(0, 1, NamedGraphs.path(2), why);
        expect(0, 1, new GraphBuilder(5).edge(0, 1).edge(2, 3).build(), why);
        expect(0, 1, new GraphBuilder(3).build(), why);
        expect(0, 1, new GraphBuilder(0).build(), why);
    }

    @Test
    void agreesWithOtherToolsOnKnownGraphs() {
        expect(45, 176, NamedGraphs.karateClub(), THREE);
        expect(3_711, 37_391, NamedGraphs.random200(), THREE);
        expect(87, 187, NamedGraphs.keller(3), THREE);
        expect(9, 11, NamedGraphs.moonMoser(15), THREE);
    }

    @Test
    void agreesWithTheDefinitionOnRandomGraphs() {
        SplittableRandom random = Seed.random("clique-triangles transitivity");
        for (int i = 0; i < 100; i++) {
            Graph graph = RandomGraphs.gnp(random, random.nextInt(12), random.nextDouble());
            Fraction right = Model.transitivity(graph);
            expect(right.numerator(), right.denominator(), graph, THREE);
        }
    }

    private static void expect(long numerator, long denominator, Graph graph, String why) {
        Expectation.given("graph", graph)
                .expected(new Fraction(numerator, denominator))
                .got(new Triangles().transitivity(graph))
                .because(why)
                .check();
    }
}
