package kata.cliquemaximal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import sre.katas.fixtures.graph.Graph;

/** Bron and Kerbosch with a pivot, begun once at each vertex. Vertices come in the order of their number of
 * neighbours, so that no vertex has more than √(2m) candidates after it. */
public final class MaximalCliques {

    private final List<int[]> found = new ArrayList<>();
    private int[][] neighbours = {};

    /** All maximal cliques, each ascending, in lexicographic order. */
    public List<int[]> of(Graph graph) {
        neighbours = new int[graph.vertices()][];
        Arrays.setAll(neighbours, graph::neighbours);
        for (int v = 0; v < neighbours.length; v++) {
            extend(new int[] {v}, part(v, true), part(v, false));
        }
        found.forEach(Arrays::sort);
        found.sort(Arrays::compare);
        return List.copyOf(found);
    }

    /**
     * Lists every maximal clique that consists of the clique and some candidates.
     *
     * @param candidates joined to all of the clique
     * @param done joined to all of the clique too, but with all their cliques listed already
     */
    private void extend(int[] clique, int[] candidates, int[] done) {
        if (candidates.length == 0) {
            if (done.length == 0) {
                found.add(clique);
            }
            return;
        }
        int pivot = pivot(candidates, done);
        int[] left = candidates;
        int[] dealtWith = done;
        for (int v : candidates) {
            // A maximal clique without the pivot holds someone who keeps the pivot out.
            if (v == pivot || !joined(v, pivot)) {
                extend(with(clique, v), joinedTo(v, left), joinedTo(v, dealtWith));
                left = without(left, v);
                dealtWith = with(dealtWith, v);
            }
        }
    }

    /** The vertex that leaves the fewest branches: joined to the most candidates. */
    private int pivot(int[] candidates, int[] done) {
        int best = -1;
        int most = -1;
        for (int[] vertices : new int[][] {candidates, done}) {
            for (int v : vertices) {
                int count = joinedTo(v, candidates).length;
                if (count > most) {
                    most = count;
                    best = v;
                }
            }
        }
        return best;
    }

    /** The neighbours of a vertex that come after it, or those that come before it. */
    private int[] part(int v, boolean after) {
        return Arrays.stream(neighbours[v])
                .filter(other -> isBefore(v, other) == after)
                .toArray();
    }

    private boolean isBefore(int u, int v) {
        int fewer = Integer.compare(neighbours[u].length, neighbours[v].length);
        return fewer < 0 || fewer == 0 && u < v;
    }

    private boolean joined(int u, int v) {
        return Arrays.binarySearch(neighbours[u], v) >= 0;
    }

    private int[] joinedTo(int v, int[] vertices) {
        int[] kept = new int[vertices.length];
        int size = 0;
        for (int other : vertices) {
            if (joined(v, other)) {
                kept[size++] = other;
            }
        }
        return Arrays.copyOf(kept, size);
    }

    private static int[] with(int[] vertices, int v) {
        int[] longer = Arrays.copyOf(vertices, vertices.length + 1);
        longer[vertices.length] = v;
        return longer;
    }

    private static int[] without(int[] vertices, int v) {
        return Arrays.stream(vertices).filter(other -> other != v).toArray();
    }
}
