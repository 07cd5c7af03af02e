package kata.cliquemaximal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import sre.katas.fixtures.graph.Graph;

/** Grows one clique from each vertex, first come first served. */
public final class MaximalCliques {

    public List<int[]> of(Graph graph) {
        Set<int[]> found = new TreeSet<>(Arrays::compare);
        for (int v = 0; v < graph.vertices(); v++) {
            List<Integer> clique = new ArrayList<>(List.of(v));
            for (int other : graph.neighbours(v)) {
                if (clique.stream().allMatch(member -> graph.hasEdge(member, other))) {
                    clique.add(other);
                }
            }
            found.add(clique.stream().mapToInt(Integer::intValue).sorted().toArray());
        }
        return List.copyOf(found);
    }
}
