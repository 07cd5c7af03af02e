package kata.cliquemaximum;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import sre.katas.fixtures.graph.Graph;

/** Begins at each vertex in turn, always takes the candidate that leaves the most, and keeps the largest. */
public final class MaximumClique {

    public int[] largest(Graph graph) {
        List<Integer> best = List.of();
        for (int v = 0; v < graph.vertices(); v++) {
            List<Integer> clique = grow(graph, new ArrayList<>(List.of(v)), list(graph.neighbours(v)));
            best = clique.size() > best.size() ? clique : best;
        }
        return array(best);
    }

    private static List<Integer> grow(Graph graph, List<Integer> clique, List<Integer> candidates) {
        while (!candidates.isEmpty()) {
            List<Integer> open = candidates;
            int next = Collections.max(
                    open,
                    Comparator.comparingLong(
                            v -> open.stream().filter(u -> graph.hasEdge(u, v)).count()));
            clique.add(next);
            candidates = open.stream().filter(v -> graph.hasEdge(next, v)).toList();
        }
        return clique;
    }

    private static List<Integer> list(int[] vertices) {
        return IntStream.of(vertices).boxed().toList();
    }

    public int[] largestWith(Graph graph, int... members) {
        List<Integer> clique = new ArrayList<>(list(members));
        if (clique.stream().anyMatch(u -> clique.stream().anyMatch(v -> !u.equals(v) && !graph.hasEdge(u, v)))) {
            return new int[0];
        }
        List<Integer> candidates = list(graph.neighbours(members[0])).stream()
                .filter(v -> clique.stream().allMatch(member -> graph.hasEdge(member, v)))
                .toList();
        return array(grow(graph, clique, candidates));
    }

    private static int[] array(List<Integer> vertices) {
        return vertices.stream().mapToInt(Integer::intValue).toArray();
    }
}
