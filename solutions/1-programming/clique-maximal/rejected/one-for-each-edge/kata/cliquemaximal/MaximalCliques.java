package kata.cliquemaximal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import sre.katas.fixtures.graph.Graph;

/** Grows one clique from each edge, first come first served. */
public final class MaximalCliques {

    public List<int[]> of(Graph graph) {
        Set<int[]> found = new TreeSet<>(Arrays::compare);
        for (int u = 0; u < graph.vertices(); u++) {
            if (graph.degree(u) == 0) {
                found.add(new int[] {u});
            }
            for (int v : graph.neighbours(u)) {
                List<Integer> clique = new ArrayList<>(List.of(u, v));
                for (int other : graph.neighbours(graph.degree(u) < graph.degree(v) ? u : v)) {
                    if (clique.stream().allMatch(member -> graph.hasEdge(member, other))) {
                        clique.add(other);
                    }
                }
                found.add(clique.stream().mapToInt(Integer::intValue).sorted().toArray());
            }
        }
        return List.copyOf(found);
    }
}
