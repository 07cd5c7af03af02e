package kata.cliquecommunities;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import sre.katas.fixtures.graph.Graph;

/** Lists maximal cliques in the plain form of Bron and Kerbosch, asking the graph: every subset is a branch. */
public final class Communities {

    public List<int[]> of(Graph graph, int k) {
        if (k < 2) {
            throw new IllegalArgumentException("k is " + k);
        }
        List<BitSet> unvisited = new ArrayList<>(maximalCliques(graph));
        unvisited.removeIf(clique -> clique.cardinality() < k);
        List<int[]> communities = new ArrayList<>();
        while (!unvisited.isEmpty()) {
            communities.add(reachable(unvisited.remove(unvisited.size() - 1), unvisited, k));
        }
        return communities;
    }

    /** Takes out of the unvisited what can be reached from a clique, and gives all its vertices. */
    private static int[] reachable(BitSet start, List<BitSet> unvisited, int k) {
        BitSet vertices = new BitSet();
        Deque<BitSet> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            BitSet clique = open.pop();
            vertices.or(clique);
            unvisited.removeIf(other -> {
                boolean adjacent = both(clique, other).cardinality() >= k - 1;
                if (adjacent) {
                    open.push(other);
                }
                return adjacent;
            });
        }
        return vertices.stream().toArray();
    }

    private static List<BitSet> maximalCliques(Graph graph) {
        List<BitSet> found = new ArrayList<>();
        for (int v = 0; v < graph.vertices(); v++) {
            int self = v;
            int[] around = graph.neighbours(v);
            extend(
                    graph,
                    new int[] {v},
                    IntStream.of(around).filter(u -> u > self).toArray(),
                    IntStream.of(around).filter(u -> u < self).toArray(),
                    found);
        }
        return found;
    }

    private static void extend(Graph graph, int[] clique, int[] candidates, int[] done, List<BitSet> found) {
        if (candidates.length == 0 && done.length == 0) {
            BitSet members = new BitSet();
            IntStream.of(clique).forEach(members::set);
            found.add(members);
        }
        int[] dealtWith = done;
        for (int i = 0; i < candidates.length; i++) {
            int v = candidates[i];
            extend(
                    graph,
                    IntStream.concat(IntStream.of(clique), IntStream.of(v)).toArray(),
                    IntStream.of(candidates)
                            .skip(i + 1)
                            .filter(u -> graph.hasEdge(u, v))
                            .toArray(),
                    IntStream.of(dealtWith).filter(u -> graph.hasEdge(u, v)).toArray(),
                    found);
            dealtWith =
                    IntStream.concat(IntStream.of(dealtWith), IntStream.of(v)).toArray();
        }
    }

    private static BitSet both(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.and(b);
        return both;
    }
}
