package kata.cliquemaximum;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import sre.katas.fixtures.graph.Graph;

/** Branch and bound with greedy colouring (Tomita and Seki, 2003): candidates of one colour are not joined, so a
 * clique takes one of them at most. */
public final class MaximumClique {

    /** A largest clique of the graph, in any order; empty for the graph without vertices. */
    public int[] largest(Graph graph) {
        return new Search(graph, IntStream.range(0, graph.vertices()).toArray()).run();
    }

    /**
     * A largest clique among those that hold the given members, in any order, the members included; empty
     * if the members are no clique.
     *
     * @param members one vertex of the graph or more, all different
     */
    public int[] largestWith(Graph graph, int... members) {
        int[] candidates = graph.neighbours(members[0]);
        for (int i = 1; i < members.length; i++) {
            int member = members[i];
            if (!isJoinedToAll(graph, member, Arrays.copyOf(members, 1))) {
                return new int[0];
            }
            candidates = IntStream.of(candidates)
                    .filter(v -> graph.hasEdge(member, v))
                    .toArray();
        }
        return IntStream.concat(IntStream.of(members), IntStream.of(new Search(graph, candidates).run()))
                .toArray();
    }

    private static boolean isJoinedToAll(Graph graph, int vertex, int[] others) {
        return IntStream.of(others).allMatch(other -> graph.hasEdge(vertex, other));
    }

    /** A search among some vertices, by their index. */
    private static final class Search {

        private final int[] vertices;
        private final BitSet[] joined;
        private BitSet best = new BitSet();

        Search(Graph graph, int[] vertices) {
            this.vertices = vertices;
            joined = new BitSet[vertices.length];
            for (int i = 0; i < vertices.length; i++) {
                joined[i] = new BitSet(vertices.length);
                for (int j = 0; j < vertices.length; j++) {
                    joined[i].set(j, graph.hasEdge(vertices[i], vertices[j]));
                }
            }
        }

        int[] run() {
            BitSet all = new BitSet(vertices.length);
            all.set(0, vertices.length);
            extend(new BitSet(vertices.length), 0, all);
            return best.stream().map(i -> vertices[i]).toArray();
        }

        private void extend(BitSet clique, int size, BitSet candidates) {
            if (candidates.isEmpty() && size > best.cardinality()) {
                best = (BitSet) clique.clone();
            }
            int[] order = new int[candidates.cardinality()];
            int[] colours = colour(candidates, order);
            for (int k = order.length - 1; k >= 0; k--) {
                if (size + colours[k] <= best.cardinality()) {
                    return;
                }
                BitSet narrowed = (BitSet) candidates.clone();
                narrowed.and(joined[order[k]]);
                clique.set(order[k]);
                extend(clique, size + 1, narrowed);
                clique.clear(order[k]);
                candidates.clear(order[k]);
            }
        }

        /**
         * Groups candidates of which no two are joined, and numbers the groups from 1.
         *
         * @param order filled with the candidates, group after group
         * @return the number of the group, for each place of the order
         */
        private int[] colour(BitSet candidates, int[] order) {
            int[] colours = new int[order.length];
            BitSet uncoloured = (BitSet) candidates.clone();
            int place = 0;
            for (int colour = 1; !uncoloured.isEmpty(); colour++) {
                BitSet free = (BitSet) uncoloured.clone();
                for (int i = free.nextSetBit(0); i >= 0; i = free.nextSetBit(i + 1)) {
                    free.andNot(joined[i]);
                    uncoloured.clear(i);
                    colours[place] = colour;
                    order[place++] = i;
                }
            }
            return colours;
        }
    }
}
