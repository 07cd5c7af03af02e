package kata.cliquecheck;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import sre.katas.fixtures.graph.Graph;

/** Never looks whether a single member exists: no pair, no question to the graph. */
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
                .filter(v -> IntStream.of(group).allMatch(member -> graph.hasEdge(member, v)))
                .findFirst();
    }

    private static int[] group(Graph graph, int[] members) {
        return IntStream.of(members).distinct().toArray();
    }
}
