package kata.cliquecheck;

import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;
import sre.katas.fixtures.graph.Graph;

/** Keeps the vertices that are joined to all members so far in one bit set. */
public final class CliqueCheck {

    public Optional<MissingEdge> missingEdge(Graph graph, int... members) {
        BitSet group = new BitSet();
        for (int member : members) {
            if (member < 0 || member >= graph.vertices()) {
                throw new IllegalArgumentException("unknown vertex " + member);
            }
            group.set(member);
        }
        for (int u = group.nextSetBit(0); u >= 0; u = group.nextSetBit(u + 1)) {
            BitSet others = (BitSet) group.clone();
            others.clear(u);
            others.andNot(neighbours(graph, u));
            if (!others.isEmpty()) {
                return Optional.of(new MissingEdge(u, others.nextSetBit(0)));
            }
        }
        return Optional.empty();
    }

    public OptionalInt newcomer(Graph graph, int... members) {
        missingEdge(graph, members).ifPresent(edge -> {
            throw new IllegalArgumentException(edge.toString());
        });
        BitSet common = new BitSet();
        common.set(0, graph.vertices());
        for (int member : members) {
            common.and(neighbours(graph, member));
        }
        return common.isEmpty() ? OptionalInt.empty() : OptionalInt.of(common.nextSetBit(0));
    }

    private static BitSet neighbours(Graph graph, int v) {
        BitSet set = new BitSet();
        for (int other : graph.neighbours(v)) {
            set.set(other);
        }
        return set;
    }
}
