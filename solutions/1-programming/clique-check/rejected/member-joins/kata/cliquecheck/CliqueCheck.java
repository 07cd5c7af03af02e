package kata.cliquecheck;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import sre.katas.fixtures.graph.Graph;

/** Skips the comparison of a vertex with itself, and so lets each member join its own group. */
public final class CliqueCheck {

    public Optional<MissingEdge> missingEdge(Graph graph, int... members) {
        int[] group = group(graph, members);
        for (int u : group) {
            for (int v : group) {
                if (u < v && !graph.hasEdge(u, v)) {
                    return Optional.of(new MissingEdge(u, v));
                }
            }
        }
        return Optional.empty();
    }

    public OptionalInt newcomer(Graph graph, int... members) {
        if (missingEdge(graph, members).isPresent()) {
            throw new IllegalArgumentException("no clique");
        }
        int[] group = group(graph, members);
        return IntStream.range(0, graph.vertices())
                .filter(v -> IntStream.of(group).allMatch(member -> member == v || graph.hasEdge(member, v)))
                .findFirst();
    }

    private static int[] group(Graph graph, int[] members) {
        if (IntStream.of(members).anyMatch(v -> v < 0 || v >= graph.vertices())) {
            throw new IllegalArgumentException("unknown vertex");
        }
        return IntStream.of(members).distinct().toArray();
    }
}
