package kata.cliquecheck;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.graph.Graph;

/** Asks the attempt about one group and checks the answer by the definition, whichever witness it names. */
final class Ask {

    private final Graph graph;
    private final int[] members;
    private final String why;

    private Ask(Graph graph, int[] members, String why) {
        this.graph = graph;
        this.members = members;
        this.why = why;
    }

    static void missingEdge(Graph graph, String why, int... members) {
        new Ask(graph, members, why).missingEdge();
    }

    static void newcomer(Graph graph, String why, int... members) {
        new Ask(graph, members, why).newcomer();
    }

    private void missingEdge() {
        boolean clique =
                IntStream.of(members).allMatch(u -> IntStream.of(members).allMatch(v -> u == v || graph.hasEdge(u, v)));
        Expectation facts = Expectation.given("graph", graph)
                .and("members", Arrays.toString(members))
                .expected(clique ? "Optional.empty" : "two members that are not joined");
        Optional<MissingEdge> got = new CliqueCheck().missingEdge(graph, members.clone());
        facts.got(got)
                .because(why)
                .holds(got != null && (clique ? got.isEmpty() : got.isPresent() && isMissing(got.get())));
    }

    private boolean isMissing(MissingEdge edge) {
        return edge.u() != edge.v() && isMember(edge.u()) && isMember(edge.v()) && !graph.hasEdge(edge.u(), edge.v());
    }

    private void newcomer() {
        int[] right = IntStream.range(0, graph.vertices()).filter(this::canJoin).toArray();
        Expectation facts = Expectation.given("graph", graph)
                .and("members", Arrays.toString(members))
                .expected(right.length == 0 ? "OptionalInt.empty" : "one of " + Arrays.toString(right));
        OptionalInt got = new CliqueCheck().newcomer(graph, members.clone());
        facts.got(got)
                .because(why)
                .holds(got != null
                        && (right.length == 0
                                ? got.isEmpty()
                                : got.isPresent() && Arrays.binarySearch(right, got.getAsInt()) >= 0));
    }

    private boolean canJoin(int v) {
        return !isMember(v) && IntStream.of(members).allMatch(member -> graph.hasEdge(member, v));
    }

    private boolean isMember(int v) {
        return IntStream.of(members).anyMatch(member -> member == v);
    }
}
