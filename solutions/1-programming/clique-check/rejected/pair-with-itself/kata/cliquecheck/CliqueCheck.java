package kata.cliquecheck;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import sre.katas.fixtures.graph.Graph;

/** Compares positions, not vertices: a repeated vertex is a pair with itself, and that has no edge. */
public final class CliqueCheck {

    public Optional<MissingEdge> missingEdge(Graph graph, int... members) {
        int[] group = group(graph, members);
        for (int i = 0; i < group.length; i++) {
            for (int j = i + 1; j < group.length; j++) {
                if (!graph.hasEdge(group[i], group[j])) {
                    return Optional.of(new MissingEdge(group[i], group[j]));
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
        if (IntStream.of(members).anyMatch(v -> v < 0 || v >= graph.vertices())) {
            throw new IllegalArgumentException("unknown vertex");
        }
        return members;
    }
}
