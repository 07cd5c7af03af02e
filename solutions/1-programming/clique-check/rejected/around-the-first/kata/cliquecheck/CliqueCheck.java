package kata.cliquecheck;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import sre.katas.fixtures.graph.Graph;

/** Checks that all are joined to the first member. */
public final class CliqueCheck {

    public Optional<MissingEdge> missingEdge(Graph graph, int... members) {
        int[] group = group(graph, members);
        return IntStream.of(group)
                .skip(1)
                .filter(v -> !graph.hasEdge(group[0], v))
                .mapToObj(v -> new MissingEdge(group[0], v))
                .findFirst();
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
        return IntStream.of(members).distinct().toArray();
    }
}
