package kata.cliquecheck;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import sre.katas.fixtures.graph.Graph;

/** Works on sets: who is joined to all is the intersection of all neighbourhoods. */
public final class CliqueCheck {

    public Optional<MissingEdge> missingEdge(Graph graph, int... members) {
        Set<Integer> group = new TreeSet<>();
        for (int member : members) {
            if (member < 0 || member >= graph.vertices()) {
                throw new IllegalArgumentException("unknown vertex " + member);
            }
            group.add(member);
        }
        for (int member : group) {
            Set<Integer> strangers = new TreeSet<>(group);
            strangers.remove(member);
            strangers.removeAll(neighbours(graph, member));
            Iterator<Integer> first = strangers.iterator();
            if (first.hasNext()) {
                return Optional.of(new MissingEdge(first.next(), member));
            }
        }
        return Optional.empty();
    }

    public OptionalInt newcomer(Graph graph, int... members) {
        if (missingEdge(graph, members).isPresent()) {
            throw new IllegalArgumentException("no clique");
        }
        if (members.length == 0) {
            return graph.vertices() == 0 ? OptionalInt.empty() : OptionalInt.of(graph.vertices() - 1);
        }
        Set<Integer> common = neighbours(graph, members[0]);
        for (int i = 1; i < members.length; i++) {
            common.retainAll(neighbours(graph, members[i]));
        }
        return common.stream().mapToInt(Integer::intValue).findAny();
    }

    private static Set<Integer> neighbours(Graph graph, int v) {
        Set<Integer> set = new HashSet<>();
        for (int other : graph.neighbours(v)) {
            set.add(other);
        }
        return set;
    }
}
