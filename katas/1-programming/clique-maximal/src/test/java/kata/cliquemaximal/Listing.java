package kata.cliquemaximal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.graph.CountingGraph;
import sre.katas.fixtures.graph.Graph;

/** What the attempt lists for one graph, in any order, and what is wrong with it. */
final class Listing {

    private static final int MOST_SHOWN = 20;

    private final Graph graph;
    private final Object name;
    private final List<int[]> cliques = new ArrayList<>();

    private Listing(Graph graph, Object name, Graph asked) {
        this.graph = graph;
        this.name = name;
        Expectation facts = Expectation.given("graph", name);
        List<int[]> listed = new MaximalCliques().of(asked);
        if (listed == null) {
            throw facts.expected("a list")
                    .got(null)
                    .because("A graph without maximal cliques has an empty list.")
                    .failure();
        }
        facts.close();
        listed.forEach(clique -> cliques.add(clique.clone()));
        cliques.forEach(Arrays::sort);
        cliques.sort(Arrays::compare);
    }

    static Listing of(Graph graph) {
        return new Listing(graph, graph, graph);
    }

    /** With a name for messages, where the graph is too large to be shown. */
    static Listing of(String name, Graph graph) {
        return new Listing(graph, name, graph);
    }

    /** With a budget of look-ups. */
    static Listing of(String name, Graph graph, long budget, String rule) {
        return new Listing(graph, name, CountingGraph.withBudget(graph, budget, rule));
    }

    /** Each is a maximal clique, none is listed twice, and there are as many as there should be. */
    void holds(long expected) {
        onlyMaximalCliques();
        Expectation.given("graph", name)
                .expected("maximal cliques", expected)
                .got((long) cliques.size())
                .because("All that are listed are maximal cliques, but some are missing.")
                .check();
    }

    /** Each of these is listed, and nothing else. */
    void holdsExactly(int[]... expected) {
        onlyMaximalCliques();
        TreeSet<int[]> missing = new TreeSet<>(Arrays::compare);
        missing.addAll(List.of(expected));
        cliques.forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw failure(shown(List.of(expected)), Arrays.toString(missing.first()) + " is missing.");
        }
    }

    private void onlyMaximalCliques() {
        int[] before = null;
        for (int[] clique : cliques) {
            if (Arrays.equals(clique, before)) {
                throw failure("each maximal clique once", Arrays.toString(clique) + " is listed twice.");
            }
            if (clique.length == 0) {
                throw failure("no empty array", "The empty set is no maximal clique of any graph, by rule 3.");
            }
            if (!isClique(clique)) {
                throw failure(
                        "cliques only", Arrays.toString(clique) + " is no clique: not every two of it are joined.");
            }
            int newcomer = newcomer(clique);
            if (newcomer >= 0) {
                throw failure(
                        "maximal cliques only",
                        Arrays.toString(clique) + " is not maximal: " + newcomer + " is joined to all of it.");
            }
            before = clique;
        }
    }

    private boolean isClique(int[] sorted) {
        if (sorted[0] < 0 || sorted[sorted.length - 1] >= graph.vertices()) {
            return false;
        }
        for (int i = 0; i < sorted.length; i++) {
            for (int j = 0; j < i; j++) {
                if (!graph.hasEdge(sorted[j], sorted[i])) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Somebody who is joined to all, or -1. */
    private int newcomer(int[] members) {
        int fewest = members[0];
        for (int member : members) {
            fewest = graph.degree(member) < graph.degree(fewest) ? member : fewest;
        }
        for (int v : graph.neighbours(fewest)) {
            if (joinedToAll(v, members)) {
                return v;
            }
        }
        return -1;
    }

    private boolean joinedToAll(int v, int[] members) {
        for (int member : members) {
            if (!graph.hasEdge(v, member)) {
                return false;
            }
        }
        return true;
    }

    private AssertionError failure(Object expected, String why) {
        return Expectation.given("graph", name)
                .expected(expected)
                .got(shown(cliques))
                .because(why)
                .failure();
    }

    static String shown(List<int[]> cliques) {
        String some = cliques.stream()
                .limit(MOST_SHOWN)
                .map(Arrays::toString)
                .toList()
                .toString();
        return cliques.size() <= MOST_SHOWN ? some : some + " and more, " + cliques.size() + " in all";
    }

    /** By the definition, every subset in turn, in lexicographic order: for graphs of 12 vertices at most. */
    static int[][] model(Graph graph) {
        List<int[]> maximal = new ArrayList<>();
        for (int subset = 1; subset < 1 << graph.vertices(); subset++) {
            int[] members = members(subset, graph.vertices());
            boolean complete = IntStream.range(0, graph.vertices())
                    .allMatch(v -> Arrays.binarySearch(members, v) >= 0
                            == IntStream.of(members).allMatch(u -> u == v || graph.hasEdge(u, v)));
            if (complete) {
                maximal.add(members);
            }
        }
        maximal.sort(Arrays::compare);
        return maximal.toArray(int[][]::new);
    }

    private static int[] members(int subset, int vertices) {
        return IntStream.range(0, vertices).filter(v -> (subset >> v & 1) == 1).toArray();
    }
}
