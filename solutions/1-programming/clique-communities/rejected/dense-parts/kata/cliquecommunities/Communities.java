package kata.cliquecommunities;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import sre.katas.fixtures.graph.Graph;

/** Takes away vertices of fewer than k - 1 neighbours, and calls the connected rest communities. */
public final class Communities {

    public List<int[]> of(Graph graph, int k) {
        if (k < 2) {
            throw new IllegalArgumentException("k is " + k);
        }
        BitSet left = new BitSet();
        left.set(0, graph.vertices());
        for (boolean changed = true; changed; ) {
            int before = left.cardinality();
            for (int v = left.nextSetBit(0); v >= 0; v = left.nextSetBit(v + 1)) {
                int degree = 0;
                for (int other : graph.neighbours(v)) {
                    degree += left.get(other) ? 1 : 0;
                }
                if (degree < k - 1) {
                    left.clear(v);
                }
            }
            changed = left.cardinality() < before;
        }
        List<int[]> communities = new ArrayList<>();
        while (!left.isEmpty()) {
            BitSet part = new BitSet();
            Deque<Integer> open = new ArrayDeque<>(List.of(left.nextSetBit(0)));
            while (!open.isEmpty()) {
                int v = open.pop();
                if (left.get(v)) {
                    left.clear(v);
                    part.set(v);
                    for (int other : graph.neighbours(v)) {
                        open.push(other);
                    }
                }
            }
            communities.add(part.stream().toArray());
        }
        return communities;
    }
}
