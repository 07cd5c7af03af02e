package kata.cliquecommunities;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import sre.katas.fixtures.graph.Graph;

/** By the definition: every k-clique, and a walk over those that share k - 1. For graphs of 12 vertices at most. */
final class Model {

    private Model() {}

    static int[][] communities(Graph graph, int k) {
        List<Integer> unseen = new ArrayList<>(IntStream.range(0, 1 << graph.vertices())
                .filter(subset -> Integer.bitCount(subset) == k && isClique(graph, subset))
                .boxed()
                .toList());
        List<int[]> communities = new ArrayList<>();
        while (!unseen.isEmpty()) {
            Deque<Integer> open = new ArrayDeque<>(List.of(unseen.remove(0)));
            int reached = 0;
            while (!open.isEmpty()) {
                int clique = open.pop();
                reached |= clique;
                List<Integer> adjacent = unseen.stream()
                        .filter(other -> Integer.bitCount(clique & other) == k - 1)
                        .toList();
                unseen.removeAll(adjacent);
                open.addAll(adjacent);
            }
            communities.add(members(reached));
        }
        communities.sort(Arrays::compare);
        return communities.toArray(int[][]::new);
    }

    /** Whether two different communities have the same vertices: whether these are one or two is not asked. */
    static boolean isAmbiguous(int[][] communities) {
        return IntStream.range(1, communities.length).anyMatch(i -> Arrays.equals(communities[i - 1], communities[i]));
    }

    private static int[] members(int subset) {
        return IntStream.range(0, 32).filter(v -> (subset >> v & 1) == 1).toArray();
    }

    private static boolean isClique(Graph graph, int subset) {
        int[] members = members(subset);
        return IntStream.of(members).allMatch(u -> IntStream.of(members).allMatch(v -> u == v || graph.hasEdge(u, v)));
    }
}
