package kata.cliquemaximal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import sre.katas.fixtures.graph.Graph;

/** With the next candidate or without it: one level of recursion for each vertex. */
public final class MaximalCliques {

    public List<int[]> of(Graph graph) {
        List<int[]> found = new ArrayList<>();
        if (graph.vertices() > 0) {
            BitSet all = new BitSet();
            all.set(0, graph.vertices());
            extend(graph, new int[0], all, new BitSet(), -1, found);
        }
        return sorted(found);
    }

    private static void extend(
            Graph graph, int[] clique, BitSet candidates, BitSet done, int pivot, List<int[]> found) {
        if (candidates.isEmpty()) {
            if (done.isEmpty()) {
                found.add(clique);
            }
            return;
        }
        int keepsOut = pivot >= 0 ? pivot : candidates.nextSetBit(0);
        int next = candidates.nextSetBit(0);
        while (next >= 0 && graph.hasEdge(next, keepsOut)) {
            next = candidates.nextSetBit(next + 1);
        }
        if (next < 0) {
            return;
        }
        int[] larger = Arrays.copyOf(clique, clique.length + 1);
        larger[clique.length] = next;
        BitSet around = new BitSet();
        for (int other : graph.neighbours(next)) {
            around.set(other);
        }
        BitSet fewer = (BitSet) around.clone();
        fewer.and(candidates);
        BitSet known = around;
        known.and(done);
        extend(graph, larger, fewer, known, -1, found);
        candidates.clear(next);
        done.set(next);
        if (!candidates.isEmpty()) {
            extend(graph, clique, candidates, done, keepsOut, found);
        }
    }

    private static List<int[]> sorted(Collection<int[]> cliques) {
        List<int[]> sorted = new ArrayList<>(cliques);
        sorted.forEach(Arrays::sort);
        sorted.sort(Arrays::compare);
        return sorted;
    }
}
