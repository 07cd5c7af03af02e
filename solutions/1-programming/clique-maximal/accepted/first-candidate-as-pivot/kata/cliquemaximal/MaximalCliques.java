package kata.cliquemaximal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import sre.katas.fixtures.graph.Graph;

/** Any pivot will do: here the first candidate. No recursion either, but a stack of its own, and the graph itself is asked. */
public final class MaximalCliques {

    private record Branch(int[] clique, int[] candidates, int[] done) {}

    public List<int[]> of(Graph graph) {
        List<int[]> found = new ArrayList<>();
        Deque<Branch> open = new ArrayDeque<>();
        for (int v = 0; v < graph.vertices(); v++) {
            int self = v;
            int[] around = graph.neighbours(v);
            open.push(new Branch(
                    new int[] {v},
                    IntStream.of(around).filter(u -> before(graph, self, u)).toArray(),
                    IntStream.of(around).filter(u -> before(graph, u, self)).toArray()));
            while (!open.isEmpty()) {
                split(graph, open.pop(), open, found);
            }
        }
        return sorted(found);
    }

    private static void split(Graph graph, Branch branch, Deque<Branch> open, List<int[]> found) {
        if (branch.candidates.length == 0) {
            if (branch.done.length == 0) {
                found.add(branch.clique);
            }
            return;
        }
        int pivot = branch.candidates[0];
        int[] candidates = branch.candidates;
        int[] done = branch.done;
        for (int v : branch.candidates) {
            if (v == pivot || !graph.hasEdge(v, pivot)) {
                open.push(new Branch(with(branch.clique, v), joinedTo(graph, v, candidates), joinedTo(graph, v, done)));
                candidates = IntStream.of(candidates).filter(u -> u != v).toArray();
                done = with(done, v);
            }
        }
    }

    private static boolean before(Graph graph, int u, int v) {
        int fewer = graph.degree(u) - graph.degree(v);
        return fewer < 0 || fewer == 0 && u < v;
    }

    private static int[] joinedTo(Graph graph, int v, int[] vertices) {
        return IntStream.of(vertices).filter(u -> graph.hasEdge(u, v)).toArray();
    }

    private static int[] with(int[] vertices, int v) {
        return IntStream.concat(IntStream.of(vertices), IntStream.of(v)).toArray();
    }

    private static List<int[]> sorted(Collection<int[]> cliques) {
        List<int[]> sorted = new ArrayList<>(cliques);
        sorted.forEach(Arrays::sort);
        sorted.sort(Arrays::compare);
        return sorted;
    }
}
