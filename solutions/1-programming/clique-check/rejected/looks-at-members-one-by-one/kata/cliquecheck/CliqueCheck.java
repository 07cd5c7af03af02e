package kata.cliquecheck;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import sre.katas.fixtures.graph.Graph;

/** Looks at pairs of members, and for newcomers among the neighbours of the member that has the fewest. */
public final class CliqueCheck {

    /**
     * Empty if the group is a clique, or else two members that are not joined.
     *
     * @throws IllegalArgumentException if a member is no vertex of the graph
     */
    public Optional<MissingEdge> missingEdge(Graph graph, int... members) {
        int[] group = group(graph, members);
        for (int i = 0; i < group.length; i++) {
            for (int j = i + 1; j < group.length; j++) {
                if (group[j] < 0 || group[j] >= graph.vertices()) {
                    throw new IllegalArgumentException("no vertex " + group[j]);
                }
                if (!graph.hasEdge(group[i], group[j])) {
                    return Optional.of(new MissingEdge(group[i], group[j]));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Empty if the clique is maximal, or else a vertex outside of it that is joined to every member.
     *
     * @throws IllegalArgumentException if a member is no vertex of the graph, or the group is no clique
     */
    public OptionalInt newcomer(Graph graph, int... members) {
        missingEdge(graph, members).ifPresent(missing -> {
            throw new IllegalArgumentException("not a clique: " + missing);
        });
        int[] group = group(graph, members);
        return IntStream.of(candidates(graph, group))
                .filter(v -> IntStream.of(group).allMatch(member -> graph.hasEdge(member, v)))
                .findFirst();
    }

    /** A superset of those who can join; no member passes the test that follows, since no vertex is joined to itself. */
    private static int[] candidates(Graph graph, int[] group) {
        return IntStream.of(group)
                .boxed()
                .min(Comparator.comparingInt(graph::degree))
                .map(graph::neighbours)
                .orElseGet(() -> IntStream.range(0, graph.vertices()).toArray());
    }

    private static int[] group(Graph graph, int[] members) {
        for (int member : Arrays.copyOf(members, Math.min(1, members.length))) {
            if (member < 0 || member >= graph.vertices()) {
                throw new IllegalArgumentException("no vertex " + member);
            }
        }
        return IntStream.of(members).distinct().toArray();
    }
}
