package kata.cliquecommunities;

import java.util.Arrays;
import java.util.List;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.graph.Graph;

/** Compares communities in any order. */
final class Expect {

    private Expect() {}

    static void communities(Graph graph, int k, String why, int[]... expected) {
        communities(graph, graph, k, why, expected);
    }

    /** With a name for messages, where the graph is too large to be shown. */
    static void communities(Object name, Graph graph, int k, String why, int[]... expected) {
        Expectation facts =
                Expectation.given("graph", name).and("k", k).expected("communities", shown(List.of(expected)));
        List<int[]> got = new Communities().of(graph, k);
        facts.got(got == null ? null : shown(got)).because(why).check();
    }

    static String shown(List<int[]> communities) {
        List<String> shown = communities.stream()
                .sorted(Arrays::compare)
                .map(Arrays::toString)
                .toList();
        return shown.isEmpty() ? "none" : String.join(" ", shown);
    }
}
