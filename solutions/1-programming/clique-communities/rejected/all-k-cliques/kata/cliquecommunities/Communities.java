package kata.cliquecommunities;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import sre.katas.fixtures.graph.Graph;

/** The definition as it stands: finds every k-clique, then walks over those that share k - 1. */
public final class Communities {

    public List<int[]> of(Graph graph, int k) {
        if (k < 2) {
            throw new IllegalArgumentException("k is " + k);
        }
        List<BitSet> unvisited = new ArrayList<>(cliques(graph, k));
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

    private static List<BitSet> cliques(Graph graph, int k) {
        List<BitSet> found = new ArrayList<>();
        choose(graph, k, new int[0], 0, found);
        return found;
    }

    private static void choose(Graph graph, int k, int[] chosen, int from, List<BitSet> found) {
        if (chosen.length == k) {
            BitSet members = new BitSet();
            IntStream.of(chosen).forEach(members::set);
            found.add(members);
            return;
        }
        for (int v = from; v < graph.vertices(); v++) {
            int next = v;
            if (IntStream.of(chosen).allMatch(u -> graph.hasEdge(u, next))) {
                choose(
                        graph,
                        k,
                        IntStream.concat(IntStream.of(chosen), IntStream.of(v)).toArray(),
                        v + 1,
                        found);
            }
        }
    }

    private static BitSet both(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.and(b);
        return both;
    }
}
