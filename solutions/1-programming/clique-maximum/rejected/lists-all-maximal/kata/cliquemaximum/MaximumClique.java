package kata.cliquemaximum;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import sre.katas.fixtures.graph.Graph;

/** Lists every maximal clique, with a pivot and on bit sets, and keeps the largest. */
public final class MaximumClique {

    private BitSet best = new BitSet();

    public int[] largest(Graph graph) {
        return search(graph, IntStream.range(0, graph.vertices()).toArray());
    }

    public int[] largestWith(Graph graph, int... members) {
        int[] candidates = graph.neighbours(members[0]);
        for (int i = 1; i < members.length; i++) {
            int member = members[i];
            if (Arrays.stream(members, 0, i).anyMatch(other -> !graph.hasEdge(other, member))) {
                return new int[0];
            }
            candidates = IntStream.of(candidates)
                    .filter(v -> graph.hasEdge(v, member))
                    .toArray();
        }
        return IntStream.concat(IntStream.of(members), IntStream.of(search(graph, candidates)))
                .toArray();
    }

    private int[] search(Graph graph, int[] vertices) {
        BitSet[] joined = new BitSet[vertices.length];
        for (int i = 0; i < vertices.length; i++) {
            joined[i] = new BitSet();
            for (int j = 0; j < vertices.length; j++) {
                joined[i].set(j, graph.hasEdge(vertices[i], vertices[j]));
            }
        }
        best = new BitSet();
        BitSet all = new BitSet();
        all.set(0, vertices.length);
        extend(joined, new BitSet(), all, new BitSet());
        return best.stream().map(i -> vertices[i]).toArray();
    }

    private void extend(BitSet[] joined, BitSet clique, BitSet candidates, BitSet done) {
        if (candidates.isEmpty()) {
            if (done.isEmpty() && clique.cardinality() > best.cardinality()) {
                best = (BitSet) clique.clone();
            }
            return;
        }
        BitSet branches = (BitSet) candidates.clone();
        branches.andNot(joined[candidates.nextSetBit(0)]);
        for (int v = branches.nextSetBit(0); v >= 0; v = branches.nextSetBit(v + 1)) {
            BitSet fewer = (BitSet) candidates.clone();
            fewer.and(joined[v]);
            BitSet known = (BitSet) done.clone();
            known.and(joined[v]);
            clique.set(v);
            extend(joined, clique, fewer, known);
            clique.clear(v);
            candidates.clear(v);
            done.set(v);
        }
    }
}
