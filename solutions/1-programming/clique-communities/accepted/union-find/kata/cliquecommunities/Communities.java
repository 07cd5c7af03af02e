package kata.cliquecommunities;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import sre.katas.fixtures.graph.Graph;

/** Union-find over the maximal cliques, compared only with those that share a vertex; the graph itself is asked. */
public final class Communities {

    public List<int[]> of(Graph graph, int k) {
        if (k < 2) {
            throw new IllegalArgumentException("k must be at least 2");
        }
        List<int[]> cliques = new ArrayList<>();
        for (int v = 0; v < graph.vertices(); v++) {
            int self = v;
            int[] around = graph.neighbours(v);
            extend(
                    graph,
                    new int[] {v},
                    IntStream.of(around).filter(u -> u > self).toArray(),
                    IntStream.of(around).filter(u -> u < self).toArray(),
                    cliques);
        }
        cliques.removeIf(clique -> clique.length < k);
        cliques.forEach(Arrays::sort);
        int[] parent = IntStream.range(0, cliques.size()).toArray();
        for (int i = 0; i < cliques.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (root(parent, i) != root(parent, j) && shared(cliques.get(i), cliques.get(j)) >= k - 1) {
                    parent[root(parent, i)] = root(parent, j);
                }
            }
        }
        Map<Integer, Set<Integer>> members = new TreeMap<>();
        for (int i = 0; i < cliques.size(); i++) {
            Set<Integer> set = members.computeIfAbsent(root(parent, i), root -> new TreeSet<>());
            IntStream.of(cliques.get(i)).forEach(set::add);
        }
        return members.values().stream()
                .map(set -> set.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    private static int root(int[] parent, int i) {
        int root = i;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    private static int shared(int[] a, int[] b) {
        int shared = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            int order = Integer.compare(a[i], b[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    private static void extend(Graph graph, int[] clique, int[] candidates, int[] done, List<int[]> found) {
        if (candidates.length == 0) {
            if (done.length == 0) {
                found.add(clique.clone());
            }
            return;
        }
        int pivot = candidates[0];
        int[] left = candidates;
        int[] dealtWith = done;
        for (int v : candidates) {
            if (v == pivot || !graph.hasEdge(v, pivot)) {
                extend(
                        graph,
                        with(clique, v),
                        IntStream.of(left).filter(u -> graph.hasEdge(u, v)).toArray(),
                        IntStream.of(dealtWith).filter(u -> graph.hasEdge(u, v)).toArray(),
                        found);
                left = IntStream.of(left).filter(u -> u != v).toArray();
                dealtWith = with(dealtWith, v);
            }
        }
    }

    private static int[] with(int[] vertices, int v) {
        int[] longer = Arrays.copyOf(vertices, vertices.length + 1);
        longer[vertices.length] = v;
        return longer;
    }
}
