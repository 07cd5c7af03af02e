package kata.deporder;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import sre.katas.fixtures.Expectation;

/** Graphs of services that count how often an attempt looks at them. */
final class CountedGraph {

    private final Looks looks;
    private final List<CountedService> services = new ArrayList<>();
    private final Map<CountedService, Set<CountedService>> needs = new LinkedHashMap<>();

    private long needCount;

    private CountedGraph(int size) {
        looks = new Looks(size);
        for (int i = 0; i < size; i++) {
            services.add(new CountedService(i, looks));
        }
    }

    /** 0 needs 1 and 2, 1 needs 3 and 4, and so on: one way leads to each service. */
    static CountedGraph tree(int size) {
        CountedGraph graph = new CountedGraph(size);
        for (int i = 0; i < size; i++) {
            List<Integer> its = new ArrayList<>();
            for (int need = 2 * i + 1; need <= 2 * i + 2 && need < size; need++) {
                its.add(need);
            }
            graph.need(i, its);
        }
        return graph;
    }

    /** 0 needs 1, 1 needs 2, and so on; the last is no key. */
    static CountedGraph row(int size) {
        CountedGraph graph = new CountedGraph(size);
        for (int i = 0; i + 1 < size; i++) {
            graph.need(i, List.of(i + 1));
        }
        return graph;
    }

    /** A row whose last service needs the first. */
    static CountedGraph ring(int size) {
        CountedGraph graph = row(size);
        graph.need(size - 1, List.of(0));
        return graph;
    }

    /** Each but the first hundred needs five with lower numbers. */
    static CountedGraph wide(int size) {
        CountedGraph graph = new CountedGraph(size);
        for (int i = 0; i < size; i++) {
            graph.need(i, i < 100 ? List.of() : List.of(i / 2, i / 3, i / 4, i / 5, i / 7));
        }
        return graph;
    }

    /** Diamonds on top of each other: two to the power of {@code diamonds} ways lead to the foot. */
    static CountedGraph ladder(int diamonds) {
        CountedGraph graph = new CountedGraph(3 * diamonds + 1);
        for (int top = 0; top < 3 * diamonds; top += 3) {
            graph.need(top, List.of(top + 1, top + 2));
            graph.need(top + 1, List.of(top + 3));
            graph.need(top + 2, List.of(top + 3));
        }
        return graph;
    }

    /** Sets with a fixed order, so that the counts are the same in every run. */
    private void need(int service, List<Integer> its) {
        needCount += its.size();
        Set<CountedService> set = new LinkedHashSet<>(its.size());
        its.forEach(need -> set.add(services.get(need)));
        needs.put(services.get(service), set);
    }

    Map<CountedService, Set<CountedService>> needs() {
        return needs;
    }

    Map<CountedService, Duration> costOf(Duration each) {
        Map<CountedService, Duration> cost = new HashMap<>();
        services.forEach(service -> cost.put(service, each));
        return cost;
    }

    /** Lets an attempt work, and stops it when it looks at services far too often. */
    <R> R watched(Function<CountedGraph, R> work, String rule) {
        Expectation facts =
                Expectation.given("needs", services.size() + " services with " + needCount + " needs in all");
        looks.start(needCount, rule);
        R result = work.apply(this);
        looks.start(needCount, "");
        facts.close();
        return result;
    }

    /** How many looks an attempt takes. */
    long looksOf(Function<CountedGraph, ?> work, String rule) {
        looks.start(needCount, rule);
        work.apply(this);
        return looks.seen();
    }
}
