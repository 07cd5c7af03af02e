package sre.katas.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.jgrapht.alg.clique.DegeneracyBronKerboschCliqueFinder;
import org.jgrapht.graph.DefaultEdge;
import sre.katas.fixtures.graph.Graph;
import sre.katas.fixtures.graph.NamedGraphs;
import sre.katas.fixtures.graph.RandomGraphs;
import sre.katas.grader.compile.Folders;

/**
 * The answers to clique-maximal and clique-maximum beside JGraphT, warm in this process. JGraphT has no search for a
 * largest clique in any graph: one lists all maximal ones, and takes the largest.
 */
public final class CliqueBenchmark {

    private static final int WARM_UP = 4;
    private static final int ROUNDS = 5;
    private static final String MAXIMAL = """
            package kata.cliquemaximal;

            import java.util.List;
            import java.util.function.Function;
            import sre.katas.fixtures.graph.Graph;

            public final class Driver implements Function<Graph, List<int[]>> {
                public List<int[]> apply(Graph graph) {
                    return new MaximalCliques().of(graph);
                }
            }
            """;
    private static final String MAXIMUM = """
            package kata.cliquemaximum;

            import java.util.function.Function;
            import sre.katas.fixtures.graph.Graph;

            public final class Driver implements Function<Graph, int[]> {
                public int[] apply(Graph graph) {
                    return new MaximumClique().largest(graph);
                }
            }
            """;

    private final Map<String, Function<Graph, List<int[]>>> maximal = new LinkedHashMap<>();
    private final Map<String, Function<Graph, int[]>> maximum = new LinkedHashMap<>();

    @SuppressWarnings("unchecked")
    private CliqueBenchmark(Path folder) throws IOException {
        for (String answer : List.of(
                "reference",
                "accepted/degeneracy-bit-sets",
                "accepted/first-candidate-as-pivot",
                "accepted/hash-sets")) {
            CompiledAnswer compiled = CompiledAnswer.of("clique-maximal", answer, MAXIMAL, folder);
            maximal.put(compiled.name(), compiled.load(Function.class));
        }
        for (String answer : List.of("reference", "accepted/russian-dolls", "accepted/lists-and-questions")) {
            CompiledAnswer compiled = CompiledAnswer.of("clique-maximum", answer, MAXIMUM, folder);
            maximum.put(compiled.name(), compiled.load(Function.class));
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("clique-benchmark");
        try {
            CliqueBenchmark benchmark = new CliqueBenchmark(folder);
            for (Map.Entry<String, Graph> graph : graphs().entrySet()) {
                benchmark.compareMaximal(graph.getKey(), graph.getValue());
                benchmark.compareMaximum(graph.getKey(), graph.getValue());
            }
        } finally {
            Folders.delete(folder);
        }
    }

    private static Map<String, Graph> graphs() {
        Map<String, Graph> graphs = new LinkedHashMap<>();
        graphs.put("johnson8-4-4", NamedGraphs.johnson(8, 4, 4));
        graphs.put("Moon-Moser 30", NamedGraphs.moonMoser(30));
        graphs.put("Keller 3", NamedGraphs.keller(3));
        graphs.put("G(100, 0.5)", RandomGraphs.gnp(new SplittableRandom(7), 100, 0.5));
        graphs.put("3,000 vertices, 30,000 edges", RandomGraphs.sparse(new SplittableRandom(7), 3_000, 30_000));
        return graphs;
    }

    private void compareMaximal(String name, Graph graph) throws IOException, InterruptedException {
        org.jgrapht.Graph<Integer, DefaultEdge> same = jgrapht(graph);
        Contest contest = new Contest("clique-maximal, " + name)
                .tool("JGraphT", listing(() -> list(new DegeneracyBronKerboschCliqueFinder<>(same))));
        maximal.forEach((answer, search) ->
                contest.answer(answer, Contest.inProcess(() -> search.apply(graph), CliqueBenchmark::listed)));
        contest.run(WARM_UP, ROUNDS);
    }

    private void compareMaximum(String name, Graph graph) throws IOException, InterruptedException {
        org.jgrapht.Graph<Integer, DefaultEdge> same = jgrapht(graph);
        Contest contest = new Contest("clique-maximum, " + name)
                .tool("JGraphT", Contest.inProcess(() -> largest(same), clique -> checked(graph, clique)));
        maximum.forEach((answer, search) ->
                contest.answer(answer, Contest.inProcess(() -> search.apply(graph), clique -> checked(graph, clique))));
        contest.run(WARM_UP, ROUNDS);
    }

    private static Contest.Contestant listing(Contest.Work<List<Set<Integer>>> work) {
        return Contest.inProcess(
                work,
                sets -> listed(sets.stream().map(CliqueBenchmark::ascending).toList()));
    }

    private static List<Set<Integer>> list(Iterable<Set<Integer>> finder) {
        List<Set<Integer>> all = new ArrayList<>();
        finder.forEach(all::add);
        return all;
    }

    private static int[] largest(org.jgrapht.Graph<Integer, DefaultEdge> graph) {
        return ascending(new DegeneracyBronKerboschCliqueFinder<>(graph)
                .maximumIterator()
                .next());
    }

    private static int[] ascending(Set<Integer> clique) {
        return clique.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    /** What all must agree on: how many there are, and each of them. */
    private static Object listed(List<int[]> cliques) {
        List<int[]> sorted = new ArrayList<>(cliques);
        sorted.sort(Arrays::compare);
        return sorted.size() + " cliques, hash " + Arrays.deepHashCode(sorted.toArray());
    }

    /** What all must agree on: the size. Each may find another clique. */
    private static Object checked(Graph graph, int[] clique) {
        for (int u : clique) {
            for (int v : clique) {
                if (u != v && !graph.hasEdge(u, v)) {
                    throw new IllegalStateException(Arrays.toString(clique) + " is no clique");
                }
            }
        }
        return "a clique of " + clique.length;
    }

    private static org.jgrapht.Graph<Integer, DefaultEdge> jgrapht(Graph graph) {
        org.jgrapht.Graph<Integer, DefaultEdge> same = new org.jgrapht.graph.SimpleGraph<>(DefaultEdge.class);
        for (int v = 0; v < graph.vertices(); v++) {
            same.addVertex(v);
        }
        for (int v = 0; v < graph.vertices(); v++) {
            for (int u : graph.neighbours(v)) {
                same.addEdge(v, u);
            }
        }
        return same;
    }
}
