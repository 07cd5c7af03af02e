package kata.cliquecheck;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.graph.Graph;
import sre.katas.fixtures.graph.GraphBuilder;

class GroupIsASetTest {

    private final Graph graph =
            new GraphBuilder(5).edge(0, 1).edge(0, 2).edge(1, 2).edge(2, 3).build();

    @Test
    void takesTheEmptyGroupForAClique() {
        Ask.missingEdge(graph, "There is no pair, and so none is missing.");
        Ask.missingEdge(new GraphBuilder(0).build(), "There is no pair, and so none is missing.");
    }

    @Test
    void takesAnySingleVertexForAClique() {
        Ask.missingEdge(graph, "One vertex has no pair, and so none is missing.", 4);
        Ask.missingEdge(graph, "One vertex has no pair, and so none is missing.", 0);
    }

    @Test
    void takesARepeatedVertexForOneMember() {
        String why = "A vertex that is listed twice is one member: it is no pair with itself.";
        Ask.missingEdge(graph, why, 2, 3, 2);
        Ask.missingEdge(graph, why, 4, 4);
        Ask.missingEdge(graph, why, 0, 0, 1, 1, 2, 2);
    }

    @Test
    void stillFindsWhatIsMissingAmongRepetitions() {
        Ask.missingEdge(graph, "1 and 3 are not joined, however often they are listed.", 1, 1, 3, 3);
        Ask.missingEdge(graph, "0 and 3 are not joined, however often 0 is listed.", 0, 0, 0, 2, 3);
    }

    @Test
    void doesNotMindTheOrder() {
        Ask.missingEdge(graph, "The order of the members does not matter.", 2, 0, 1);
        Ask.missingEdge(graph, "The order of the members does not matter.", 3, 1, 2);
    }

    @Test
    void refusesMembersThatTheGraphDoesNotHave() {
        Ask.missingEdge(graph, "This group is fine.", 0, 1);
        refuses(5);
        refuses(-1);
        refuses(0, 1, 5);
        refuses(-1, 2);
    }

    @Test
    void leavesTheCallersArrayAlone() {
        int[] members = {3, 0, 3, 1};
        new CliqueCheck().missingEdge(graph, members);

        Expectation.given("members before", "[3, 0, 3, 1]")
                .expected("members after", "[3, 0, 3, 1]")
                .got(Arrays.toString(members))
                .because("The array is the caller's: sort a copy.")
                .check();
    }

    private void refuses(int... members) {
        Object got;
        try {
            got = new CliqueCheck().missingEdge(graph, members.clone());
        } catch (IllegalArgumentException refused) {
            return;
        } catch (IndexOutOfBoundsException e) {
            got = e;
        }
        throw Expectation.given("graph", graph)
                .and("members", Arrays.toString(members))
                .expected("IllegalArgumentException")
                .got(got)
                .because("The vertices of this graph are 0 to 4. A wrong list must not pass for a clique.")
                .failure();
    }

    @Test
    void refusesUnknownMembersWhateverElseIsWrong() {
        Ask.missingEdge(graph, "This group is fine.", 0, 1);
        refuses(5, 5);
        refuses(0, 3, 5);
        refuses(3, 4, -1);
    }
}
