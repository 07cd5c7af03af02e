package kata.cliquemaximal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import sre.katas.fixtures.graph.Graph;

/** Bron and Kerbosch in its plain form, on hash sets: every subset of a clique is a branch. */
public final class MaximalCliques {

    public List<int[]> of(Graph graph) {
        List<Set<Integer>> joined = new ArrayList<>();
        for (int v = 0; v < graph.vertices(); v++) {
            Set<Integer> set = new HashSet<>();
            for (int other : graph.neighbours(v)) {
                set.add(other);
            }
            joined.add(set);
        }
        Set<List<Integer>> found = new TreeSet<>(MaximalCliques::lexicographic);
        for (int v = 0; v < graph.vertices(); v++) {
            Set<Integer> later = new HashSet<>();
            Set<Integer> earlier = new HashSet<>();
            for (int other : joined.get(v)) {
                int more = joined.get(other).size() - joined.get(v).size();
                (more > 0 || more == 0 && other > v ? later : earlier).add(other);
            }
            extend(joined, new ArrayList<>(List.of(v)), later, earlier, found);
        }
        return found.stream()
                .map(clique -> clique.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    private static int lexicographic(List<Integer> a, List<Integer> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            if (!a.get(i).equals(b.get(i))) {
                return a.get(i) - b.get(i);
            }
        }
        return a.size() - b.size();
    }

    private static void extend(
            List<Set<Integer>> joined,
            List<Integer> clique,
            Set<Integer> candidates,
            Set<Integer> done,
            Set<List<Integer>> found) {
        if (candidates.isEmpty()) {
            if (done.isEmpty()) {
                found.add(clique.stream().sorted().toList());
            }
            return;
        }
        for (int v : List.copyOf(candidates)) {
            {
                clique.add(v);
                extend(joined, clique, both(candidates, joined.get(v)), both(done, joined.get(v)), found);
                clique.remove(clique.size() - 1);
                candidates.remove(v);
                done.add(v);
            }
        }
    }

    private static Set<Integer> both(Set<Integer> a, Set<Integer> b) {
        Set<Integer> both = new HashSet<>(a.size() < b.size() ? a : b);
        both.retainAll(a.size() < b.size() ? b : a);
        return both;
    }
}
