package kata.cliquemaximum;

import java.util.Arrays;
import java.util.stream.IntStream;
import sre.katas.fixtures.graph.Graph;

/** Russian dolls (Östergård, 2002): solves the first vertices, then one more, and uses what smaller ones could reach as the bound. Vertices are ordered by a colouring of the whole graph, and the colours left are a second bound. */
public final class MaximumClique {

    private boolean[][] joined = {};
    private int[] colour = {};
    private int[] reach = {};
    private int[] clique = {};
    private int[] best = {};
    private boolean found;

    public int[] largest(Graph graph) {
        return search(graph, IntStream.range(0, graph.vertices()).toArray());
    }

    public int[] largestWith(Graph graph, int... members) {
        int[] candidates = graph.neighbours(members[0]);
        for (int member : members) {
            if (member != members[0]) {
                if (Arrays.binarySearch(candidates, member) < 0) {
                    return new int[0];
                }
                candidates = IntStream.of(candidates)
                        .filter(v -> graph.hasEdge(v, member) || contains(members, v))
                        .toArray();
            }
        }
        for (int u : members) {
            for (int v : members) {
                if (u != v && !graph.hasEdge(u, v)) {
                    return new int[0];
                }
            }
        }
        int[] others =
                IntStream.of(candidates).filter(v -> !contains(members, v)).toArray();
        return IntStream.concat(IntStream.of(members), IntStream.of(search(graph, others)))
                .toArray();
    }

    private static boolean contains(int[] vertices, int v) {
        return IntStream.of(vertices).anyMatch(other -> other == v);
    }

    private int[] search(Graph graph, int[] vertices) {
        int n = vertices.length;
        int[] order = order(graph, vertices);
        joined = new boolean[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                joined[i][j] = graph.hasEdge(order[i], order[j]);
            }
        }
        reach = new int[n];
        clique = new int[n];
        best = new int[0];
        for (int i = 0; i < n; i++) {
            found = false;
            int last = i;
            clique[0] = i;
            extend(1, IntStream.range(0, i).filter(j -> joined[last][j]).toArray());
            reach[i] = best.length;
        }
        return IntStream.of(best).map(i -> order[i]).toArray();
    }

    private void extend(int size, int[] candidates) {
        if (candidates.length == 0) {
            if (size > best.length) {
                best = Arrays.copyOf(clique, size);
                found = true;
            }
            return;
        }
        for (int k = candidates.length - 1; k >= 0 && !found; k--) {
            int v = candidates[k];
            if (size + Math.min(reach[v], colours(candidates, k)) <= best.length) {
                return;
            }
            clique[size] = v;
            extend(
                    size + 1,
                    Arrays.stream(candidates, 0, k).filter(u -> joined[u][v]).toArray());
        }
    }

    private int colours(int[] candidates, int last) {
        int colours = 0;
        for (int k = 0; k <= last; k++) {
            colours += k == 0 || colour[candidates[k]] != colour[candidates[k - 1]] ? 1 : 0;
        }
        return colours;
    }

    private int[] order(Graph graph, int[] vertices) {
        int[] order = new int[vertices.length];
        colour = new int[vertices.length];
        boolean[] placed = new boolean[vertices.length];
        int next = 0;
        for (int c = 0; next < order.length; c++) {
            int first = next;
            for (int i = 0; i < vertices.length; i++) {
                int v = vertices[i];
                if (!placed[i] && Arrays.stream(order, first, next).noneMatch(u -> graph.hasEdge(u, v))) {
                    placed[i] = true;
                    colour[next] = c;
                    order[next++] = v;
                }
            }
        }
        return order;
    }
}
