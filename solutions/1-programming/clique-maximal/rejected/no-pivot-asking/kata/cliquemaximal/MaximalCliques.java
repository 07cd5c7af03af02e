package kata.cliquemaximal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import sre.katas.fixtures.graph.Graph;

/** Bron and Kerbosch in its plain form, asking the graph. */
public final class MaximalCliques {

    public List<int[]> of(Graph graph) {
        List<int[]> found = new ArrayList<>();
        for (int v = 0; v < graph.vertices(); v++) {
            int self = v;
            int[] around = graph.neighbours(v);
            extend(
                    graph,
                    new int[] {v},
                    IntStream.of(around).filter(u -> before(graph, self, u)).toArray(),
                    IntStream.of(around).filter(u -> before(graph, u, self)).toArray(),
                    found);
        }
        return sorted(found);
    }

    private static void extend(Graph graph, int[] clique, int[] candidates, int[] done, List<int[]> found) {
        if (candidates.length == 0 && done.length == 0) {
            found.add(clique);
        }
        for (int i = 0; i < candidates.length; i++) {
            int v = candidates[i];
            int[] rest = Arrays.copyOfRange(candidates, i + 1, candidates.length);
            int[] gone = IntStream.concat(IntStream.of(done), Arrays.stream(candidates, 0, i))
                    .toArray();
            extend(
                    graph,
                    IntStream.concat(IntStream.of(clique), IntStream.of(v)).toArray(),
                    IntStream.of(rest).filter(u -> graph.hasEdge(u, v)).toArray(),
                    IntStream.of(gone).filter(u -> graph.hasEdge(u, v)).toArray(),
                    found);
        }
    }

    private static boolean before(Graph graph, int u, int v) {
        int fewer = graph.degree(u) - graph.degree(v);
        return fewer < 0 || fewer == 0 && u < v;
    }

    private static List<int[]> sorted(Collection<int[]> cliques) {
        List<int[]> sorted = new ArrayList<>(cliques);
        sorted.forEach(Arrays::sort);
        sorted.sort(Arrays::compare);
        return sorted;
    }
}
