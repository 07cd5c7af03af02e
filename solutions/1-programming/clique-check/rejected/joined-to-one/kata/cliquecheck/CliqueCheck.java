package kata.cliquecheck;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import sre.katas.fixtures.graph.Graph;

/** Takes whoever is joined to some member for a newcomer. */
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
        int[] candidates =
                group.length == 0 ? IntStream.range(0, graph.vertices()).toArray() : graph.neighbours(group[0]);
        return IntStream.of(candidates)
                .filter(v -> IntStream.of(group).noneMatch(member -> member == v))
                .findFirst();
    }

    private static int[] group(Graph graph, int[] members) {
        if (IntStream.of(members).anyMatch(v -> v < 0 || v >= graph.vertices())) {
            throw new IllegalArgumentException("unknown vertex");
        }
        return IntStream.of(members).distinct().toArray();
    }
}
