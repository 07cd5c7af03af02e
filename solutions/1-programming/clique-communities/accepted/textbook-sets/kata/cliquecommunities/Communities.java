package kata.cliquecommunities;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import sre.katas.fixtures.graph.Graph;

/** Hash sets throughout: the textbook search for maximal cliques from all vertices at once, an index from vertex to cliques, and a walk. */
public final class Communities {

    public List<int[]> of(Graph graph, int k) {
        if (k < 2) {
            throw new IllegalArgumentException();
        }
        Map<Integer, Set<Integer>> joined = new HashMap<>();
        for (int v = 0; v < graph.vertices(); v++) {
            Set<Integer> set = new HashSet<>();
            for (int other : graph.neighbours(v)) {
                set.add(other);
            }
            joined.put(v, set);
        }
        List<Set<Integer>> cliques = new ArrayList<>();
        extend(joined, new HashSet<>(), new HashSet<>(joined.keySet()), new HashSet<>(), cliques);
        Map<Integer, List<Integer>> cliquesOf = new HashMap<>();
        for (int i = 0; i < cliques.size(); i++) {
            if (cliques.get(i).size() >= k) {
                for (int v : cliques.get(i)) {
                    cliquesOf.computeIfAbsent(v, key -> new ArrayList<>()).add(i);
                }
            }
        }
        boolean[] seen = new boolean[cliques.size()];
        List<int[]> communities = new ArrayList<>();
        for (int i = 0; i < cliques.size(); i++) {
            if (!seen[i] && cliques.get(i).size() >= k) {
                communities.add(walk(i, cliques, cliquesOf, seen, k));
            }
        }
        return communities;
    }

    private static int[] walk(
            int start, List<Set<Integer>> cliques, Map<Integer, List<Integer>> cliquesOf, boolean[] seen, int k) {
        Set<Integer> vertices = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        seen[start] = true;
        while (!open.isEmpty()) {
            Set<Integer> clique = cliques.get(open.pop());
            vertices.addAll(clique);
            Map<Integer, Integer> shared = new HashMap<>();
            for (int v : clique) {
                cliquesOf.get(v).forEach(other -> shared.merge(other, 1, Integer::sum));
            }
            shared.forEach((other, count) -> {
                if (count >= k - 1 && !seen[other]) {
                    seen[other] = true;
                    open.add(other);
                }
            });
        }
        return vertices.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    private static void extend(
            Map<Integer, Set<Integer>> joined,
            Set<Integer> clique,
            Set<Integer> candidates,
            Set<Integer> done,
            List<Set<Integer>> found) {
        if (candidates.isEmpty() && done.isEmpty()) {
            if (!clique.isEmpty()) {
                found.add(new HashSet<>(clique));
            }
            return;
        }
        int pivot = Stream.concat(candidates.stream(), done.stream())
                .max(Comparator.comparingInt(v -> joined.get(v).size()))
                .orElseThrow();
        for (int v : List.copyOf(candidates)) {
            if (joined.get(pivot).contains(v)) {
                continue;
            }
            Set<Integer> fewer = new HashSet<>(joined.get(v));
            fewer.retainAll(candidates);
            Set<Integer> known = new HashSet<>(joined.get(v));
            known.retainAll(done);
            clique.add(v);
            extend(joined, clique, fewer, known, found);
            clique.remove(v);
            candidates.remove(v);
            done.add(v);
        }
    }
}
