package kata.cliquecheck;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Seed;
import sre.katas.fixtures.graph.Graph;
import sre.katas.fixtures.graph.GraphBuilder;
import sre.katas.fixtures.graph.NamedGraphs;
import sre.katas.fixtures.graph.RandomGraphs;

class NewcomerTest {

    private static final String ALL = "A newcomer is joined to every member, and is no member itself.";

    private final Graph small =
            new GraphBuilder(5).edge(0, 1).edge(0, 2).edge(1, 2).edge(2, 3).build();

    @Test
    void namesAVertexThatIsJoinedToAllMembers() {
        Ask.newcomer(small, ALL, 0, 1);
        Ask.newcomer(small, ALL, 3);
        Ask.newcomer(NamedGraphs.karateClub(), ALL, 0, 1, 2, 3);
    }

    @Test
    void namesNobodyIfTheCliqueIsMaximal() {
        Ask.newcomer(small, ALL, 0, 1, 2);
        Ask.newcomer(small, "3 is joined to 2 alone, and 4 to nobody.", 2, 0, 1);
        Ask.newcomer(NamedGraphs.karateClub(), ALL, 0, 1, 2, 3, 7);
    }

    @Test
    void takesMaximalForWhatItIsAndNotForLargest() {
        Graph unequal =
                new GraphBuilder(8).clique(0, 1, 2).clique(3, 4, 5, 6, 7).build();

        Ask.newcomer(unequal, "0-1-2 is maximal: that a larger clique exists elsewhere does not matter.", 0, 1, 2);
    }

    @Test
    void namesNobodyForALonelyVertex() {
        Ask.newcomer(small, "4 has no neighbour, so nobody can join it.", 4);
    }

    @Test
    void neverNamesAMember() {
        Ask.newcomer(NamedGraphs.complete(2), ALL, 0, 1);
        Ask.newcomer(NamedGraphs.complete(1), ALL, 0);
        Ask.newcomer(NamedGraphs.complete(4), ALL, 3, 2, 1, 0);
    }

    @Test
    void takesARepeatedVertexForOneMember() {
        Ask.newcomer(small, ALL, 0, 0, 1);
        Ask.newcomer(small, ALL, 2, 3, 3, 2);
    }

    @Test
    void letsAnyVertexJoinTheEmptyGroup() {
        Ask.newcomer(small, "Nobody is there to object: any vertex can join the empty group.");
        Ask.newcomer(new GraphBuilder(1).build(), "Nobody is there to object: any vertex can join the empty group.");
    }

    @Test
    void findsNobodyInTheGraphWithoutVertices() {
        Ask.newcomer(new GraphBuilder(0).build(), "There is no vertex that could join.");
    }

    @Test
    void refusesAGroupThatIsNoClique() {
        Ask.newcomer(small, ALL, 0, 1);
        refuses("0 and 3 are not joined. To be maximal, a group must be a clique first.", 0, 3);
        refuses("3 and 4 are not joined. To be maximal, a group must be a clique first.", 3, 4);
        refuses("1 and 3 are not joined. To be maximal, a group must be a clique first.", 1, 2, 3);
    }

    @Test
    void refusesMembersThatTheGraphDoesNotHave() {
        Ask.newcomer(small, ALL, 0, 1);
        refuses("The vertices of this graph are 0 to 4.", 5);
        refuses("The vertices of this graph are 0 to 4.", -1, 0);
    }

    @Test
    void leavesTheCallersArrayAlone() {
        int[] members = {2, 0, 2, 1};
        new CliqueCheck().newcomer(small, members);

        Expectation.given("members before", "[2, 0, 2, 1]")
                .expected("members after", "[2, 0, 2, 1]")
                .got(Arrays.toString(members))
                .because("The array is the caller's: sort a copy.")
                .check();
    }

    @Test
    void agreesWithTheDefinitionOnRandomGraphs() {
        SplittableRandom random = Seed.random("clique-check newcomer");
        for (int i = 0; i < 300; i++) {
            int n = 4 + random.nextInt(8);
            int[] members = RandomGraphs.choose(random, n, random.nextInt(4));
            Graph graph = RandomGraphs.planted(random, n, random.nextDouble(), members);
            Ask.newcomer(graph, ALL, members);
        }
    }

    private void refuses(String why, int... members) {
        Object got;
        try {
            got = new CliqueCheck().newcomer(small, members.clone());
        } catch (IllegalArgumentException refused) {
            return;
        } catch (IndexOutOfBoundsException e) {
            got = e;
        }
        throw Expectation.given("graph", small)
                .and("members", Arrays.toString(members))
                .expected("IllegalArgumentException")
                .got(got)
                .because(why)
                .failure();
    }
}
