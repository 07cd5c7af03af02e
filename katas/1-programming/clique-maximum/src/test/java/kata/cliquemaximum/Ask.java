package kata.cliquemaximum;

import java.util.Arrays;
import java.util.stream.IntStream;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.graph.Graph;

/** Asks the attempt and checks its witness by the definition, whichever of the largest cliques it names. */
final class Ask {

    private final Graph graph;
    private final Object name;
    private final int size;

    private Ask(Graph graph, Object name, int size) {
        this.graph = graph;
        this.name = name;
        this.size = size;
    }

    static void largest(int size, Graph graph) {
        largest(size, graph, graph, graph);
    }

    /** With a name for messages, where the graph is too large to be shown. */
    static void largest(int size, String name, Graph graph) {
        largest(size, name, graph, graph);
    }

    /** With what the attempt is given in place of the graph: a wrapper that counts. */
    static void largest(int size, Object name, Graph graph, Graph asked) {
        Ask ask = new Ask(graph, name, size);
        Expectation facts = ask.facts();
        ask.check(new MaximumClique().largest(asked));
        facts.close();
    }

    static void largestWith(int size, Object name, Graph graph, Graph asked, int... members) {
        Ask ask = new Ask(graph, name, size);
        Expectation facts = ask.facts(members);
        ask.check(new MaximumClique().largestWith(asked, members.clone()), members);
        facts.close();
    }

    private void check(int[] got, int... members) {
        if (got == null) {
            throw failure("null", "There is always an array, an empty one if need be.", members);
        }
        int[] clique = got.clone();
        Arrays.sort(clique);
        String why = whatIsWrong(clique, members);
        if (!why.isEmpty()) {
            throw failure(clique.length + ": " + Arrays.toString(clique), why, members);
        }
    }

    private AssertionError failure(Object got, String why, int... members) {
        return facts(members).got(got).because(why).failure();
    }

    private Expectation facts(int... members) {
        Expectation given = Expectation.given("graph", name);
        return (members.length == 0 ? given : given.and("members", Arrays.toString(members))).expected("size", size);
    }

    private String whatIsWrong(int[] clique, int[] members) {
        for (int i = 0; i < clique.length; i++) {
            if (clique[i] < 0 || clique[i] >= graph.vertices()) {
                return clique[i] + " is no vertex of the graph.";
            }
            for (int j = 0; j < i; j++) {
                if (clique[i] == clique[j]) {
                    return clique[i] + " is listed twice.";
                }
                if (!graph.hasEdge(clique[i], clique[j])) {
                    return clique[j] + " and " + clique[i] + " are not joined: this is no clique.";
                }
            }
        }
        if (clique.length < size) {
            return "This is a clique, but there is a larger one.";
        }
        return clique.length > size ? "The members are no clique, so no clique holds them." : missing(clique, members);
    }

    private String missing(int[] clique, int[] members) {
        int[] missing = IntStream.of(members)
                .filter(member -> size > 0 && Arrays.binarySearch(clique, member) < 0)
                .toArray();
        return missing.length == 0 ? "" : "The answer does not hold " + Arrays.toString(missing) + ".";
    }
}
