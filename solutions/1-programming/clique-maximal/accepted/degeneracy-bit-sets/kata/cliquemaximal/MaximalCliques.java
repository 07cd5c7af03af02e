package kata.cliquemaximal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import sre.katas.fixtures.graph.Graph;

/** Degeneracy order outside; inside each neighbourhood small bit sets and a pivot. */
public final class MaximalCliques {

    public List<int[]> of(Graph graph) {
        List<int[]> found = new ArrayList<>();
        int[] position = positions(graph);
        for (int v = 0; v < graph.vertices(); v++) {
            int[] around = graph.neighbours(v);
            int own = position[v];
            int[] later = Arrays.stream(around).filter(u -> position[u] > own).toArray();
            int[] earlier = Arrays.stream(around).filter(u -> position[u] < own).toArray();
            new Neighbourhood(graph, v, later, earlier, found).list();
        }
        return sorted(found);
    }

    /** The later neighbours of one vertex by their index, and the earlier ones as what they would keep out. */
    private static final class Neighbourhood {
        private final int owner;
        private final int[] later;
        private final BitSet[] rows;
        private final List<BitSet> watchers = new ArrayList<>();
        private final List<int[]> found;

        Neighbourhood(Graph graph, int owner, int[] later, int[] earlier, List<int[]> found) {
            this.owner = owner;
            this.later = later;
            this.found = found;
            rows = new BitSet[later.length];
            Arrays.setAll(rows, i -> row(graph, later[i]));
            for (int early : earlier) {
                watchers.add(row(graph, early));
            }
        }

        private BitSet row(Graph graph, int v) {
            BitSet row = new BitSet(later.length);
            for (int j = 0; j < later.length; j++) {
                row.set(j, graph.hasEdge(v, later[j]));
            }
            return row;
        }

        void list() {
            BitSet all = new BitSet(later.length);
            all.set(0, later.length);
            extend(new BitSet(later.length), all, watchers);
        }

        private void extend(BitSet clique, BitSet candidates, List<BitSet> watching) {
            if (candidates.isEmpty()) {
                if (watching.isEmpty()) {
                    int[] members =
                            Arrays.copyOf(clique.stream().map(i -> later[i]).toArray(), clique.cardinality() + 1);
                    members[members.length - 1] = owner;
                    found.add(members);
                }
                return;
            }
            BitSet branches = (BitSet) candidates.clone();
            branches.andNot(bestPivot(candidates, watching));
            BitSet left = (BitSet) candidates.clone();
            List<BitSet> now = new ArrayList<>(watching);
            for (int i = branches.nextSetBit(0); i >= 0; i = branches.nextSetBit(i + 1)) {
                int index = i;
                BitSet fewer = (BitSet) left.clone();
                fewer.and(rows[i]);
                clique.set(i);
                extend(clique, fewer, now.stream().filter(row -> row.get(index)).toList());
                clique.clear(i);
                left.clear(i);
                now.add(rows[i]);
            }
        }

        private BitSet bestPivot(BitSet candidates, List<BitSet> watching) {
            BitSet best = rows[candidates.nextSetBit(0)];
            int most = -1;
            for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
                BitSet both = (BitSet) candidates.clone();
                both.and(rows[i]);
                if (both.cardinality() > most) {
                    most = both.cardinality();
                    best = rows[i];
                }
            }
            for (BitSet row : watching) {
                BitSet both = (BitSet) candidates.clone();
                both.and(row);
                if (both.cardinality() > most) {
                    most = both.cardinality();
                    best = row;
                }
            }
            return best;
        }
    }

    private static List<int[]> sorted(Collection<int[]> cliques) {
        List<int[]> sorted = new ArrayList<>(cliques);
        sorted.forEach(Arrays::sort);
        sorted.sort(Arrays::compare);
        return sorted;
    }

    /** Vertices in the order in which they are taken away, fewest remaining neighbours first. */
    private static int[] positions(Graph graph) {
        int n = graph.vertices();
        int[] left = new int[n];
        List<Deque<Integer>> byDegree = new ArrayList<>();
        for (int v = 0; v < n; v++) {
            left[v] = graph.degree(v);
            while (byDegree.size() <= left[v]) {
                byDegree.add(new ArrayDeque<>(2));
            }
            byDegree.get(left[v]).add(v);
        }
        int[] position = new int[n];
        Arrays.fill(position, -1);
        int next = 0;
        for (int d = 0; d < byDegree.size(); ) {
            Integer v = byDegree.get(d).poll();
            if (v == null) {
                d++;
            } else if (position[v] < 0 && left[v] == d) {
                position[v] = next++;
                for (int other : graph.neighbours(v)) {
                    if (position[other] < 0) {
                        byDegree.get(--left[other]).add(other);
                    }
                }
                d = Math.max(0, d - 1);
            }
        }
        return position;
    }
}
