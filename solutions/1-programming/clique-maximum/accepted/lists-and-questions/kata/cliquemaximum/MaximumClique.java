package kata.cliquemaximum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import sre.katas.fixtures.graph.Graph;

/** The same idea on lists, and the graph itself is asked all the time. */
public final class MaximumClique {

    private List<Integer> best = List.of();

    public int[] largest(Graph graph) {
        best = List.of();
        List<Integer> all = new ArrayList<>();
        for (int v = 0; v < graph.vertices(); v++) {
            all.add(v);
        }
        extend(graph, new ArrayList<>(), all);
        return array(best);
    }

    public int[] largestWith(Graph graph, int... members) {
        List<Integer> clique = new ArrayList<>();
        List<Integer> candidates = new ArrayList<>();
        for (int v : graph.neighbours(members[0])) {
            candidates.add(v);
        }
        clique.add(members[0]);
        for (int member : Arrays.copyOfRange(members, 1, members.length)) {
            if (!candidates.contains(member)) {
                return new int[0];
            }
            clique.add(member);
            candidates.removeIf(v -> !graph.hasEdge(member, v));
        }
        best = List.copyOf(clique);
        extend(graph, clique, candidates);
        return array(best);
    }

    private void extend(Graph graph, List<Integer> clique, List<Integer> candidates) {
        if (clique.size() > best.size()) {
            best = List.copyOf(clique);
        }
        List<List<Integer>> groups = groups(graph, candidates);
        List<Integer> left = new ArrayList<>(candidates);
        for (int c = groups.size() - 1; c >= 0; c--) {
            for (int v : groups.get(c)) {
                if (clique.size() + c + 1 <= best.size()) {
                    return;
                }
                left.remove((Integer) v);
                clique.add(v);
                extend(graph, clique, joined(graph, v, left));
                clique.remove((Integer) v);
            }
        }
    }

    private static List<Integer> joined(Graph graph, int v, List<Integer> vertices) {
        List<Integer> joined = new ArrayList<>();
        for (int other : vertices) {
            if (graph.hasEdge(v, other)) {
                joined.add(other);
            }
        }
        return joined;
    }

    private static List<List<Integer>> groups(Graph graph, List<Integer> vertices) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int v : vertices) {
            List<Integer> home = groups.stream()
                    .filter(group -> group.stream().noneMatch(other -> graph.hasEdge(v, other)))
                    .findFirst()
                    .orElse(null);
            if (home == null) {
                home = new ArrayList<>();
                groups.add(home);
            }
            home.add(v);
        }
        return groups;
    }

    private static int[] array(List<Integer> vertices) {
        return vertices.stream().mapToInt(Integer::intValue).toArray();
    }
}
