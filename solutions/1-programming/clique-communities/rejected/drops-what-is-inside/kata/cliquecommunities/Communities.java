package kata.cliquecommunities;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import sre.katas.fixtures.graph.Graph;

/** Walks over maximal cliques in place of k-cliques: all k-cliques within one are reachable from one another, and
 * two maximal cliques hold adjacent k-cliques if they share k - 1 vertices. */
public final class Communities {

    /**
     * The vertices of each k-clique community, ascending; the communities in any order.
     *
     * @param k the size of the cliques, 2 or more
     * @throws IllegalArgumentException if k is less than 2
     */
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
        communities.removeIf(one -> communities.stream()
                .anyMatch(other -> other.length > one.length
                        && Arrays.stream(one).allMatch(v -> Arrays.binarySearch(other, v) >= 0)));
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
        BitSet[] joined = new BitSet[graph.vertices()];
        for (int v = 0; v < joined.length; v++) {
            joined[v] = new BitSet();
            for (int other : graph.neighbours(v)) {
                joined[v].set(other);
            }
        }
        List<BitSet> found = new ArrayList<>();
        BitSet all = new BitSet();
        all.set(0, joined.length);
        extend(joined, new BitSet(), all, new BitSet(), found);
        return found;
    }

    /** Bron and Kerbosch: every maximal clique of the clique and some candidates, but of nobody who is done. */
    private static void extend(BitSet[] joined, BitSet clique, BitSet candidates, BitSet done, List<BitSet> found) {
        if (candidates.isEmpty()) {
            if (done.isEmpty()) {
                found.add((BitSet) clique.clone());
            }
            return;
        }
        BitSet branches = (BitSet) candidates.clone();
        branches.andNot(joined[pivot(joined, candidates)]);
        for (int v = branches.nextSetBit(0); v >= 0; v = branches.nextSetBit(v + 1)) {
            clique.set(v);
            extend(joined, clique, both(candidates, joined[v]), both(done, joined[v]), found);
            clique.clear(v);
            candidates.clear(v);
            done.set(v);
        }
    }

    /** The candidate who is joined to the most others: it leaves the fewest branches. */
    private static int pivot(BitSet[] joined, BitSet candidates) {
        return candidates.stream()
                .boxed()
                .max(Comparator.comparingInt(v -> both(candidates, joined[v]).cardinality()))
                .orElseThrow();
    }

    private static BitSet both(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.and(b);
        return both;
    }
}
