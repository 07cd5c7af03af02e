package kata.deporder;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Growth;

class ScaleTest {

    private static final int MANY = 200_000;
    private static final int DEEP = 50_000;
    private static final Duration EACH = Duration.ofMillis(1);
    private static final String ONCE = "Look at each service and each need once or twice. Do not search all services at"
            + " every step, and do not search a list: contains, remove, and set.removeAll(list).";
    private static final String EACH_WAY = "One diamond more doubles the number of ways. Do not go through every way:"
            + " keep what you know of a service.";

    @Test
    void ordersWithoutSearchingAgainAndAgain() {
        grows(250, CountedGraph::tree, ScaleTest::order, ONCE);
    }

    @Test
    void looksForACycleWithoutSearchingAgainAndAgain() {
        grows(250, CountedGraph::tree, ScaleTest::cycle, ONCE);
        grows(250, CountedGraph::ring, ScaleTest::cycle, ONCE);
    }

    @Test
    void findsTheCriticalPathWithoutSearchingAgainAndAgain() {
        grows(250, CountedGraph::tree, ScaleTest::critical, ONCE);
    }

    @Test
    void looksForACycleWithoutGoingEachWay() {
        grows(50, CountedGraph::ladder, ScaleTest::cycle, EACH_WAY);
    }

    @Test
    void findsTheCriticalPathWithoutGoingEachWay() {
        grows(50, CountedGraph::ladder, ScaleTest::critical, EACH_WAY);
    }

    @Test
    void ordersALongRow() {
        CountedGraph row = CountedGraph.row(MANY);
        List<CountedService> got = row.watched(ScaleTest::order, ONCE);
        told(MANY, "each needs the next", "all, the last first", Answers.orderFault(row.needs(), got));
    }

    @Test
    void findsNoCycleInALongRow() {
        Optional<List<CountedService>> got = CountedGraph.row(DEEP).watched(ScaleTest::cycle, ONCE);
        told(DEEP, "each needs the next", "no cycle", got.isEmpty() ? "" : "A row is no cycle.");
    }

    @Test
    void findsALongCycle() {
        CountedGraph ring = CountedGraph.ring(DEEP);
        String fault = ring.watched(ScaleTest::cycle, ONCE)
                .map(cycle -> Answers.cycleFault(ring.needs(), cycle))
                .orElse("There is a cycle.");
        told(DEEP, "each needs the next, the last needs the first", "a cycle of all", fault);
    }

    @Test
    void findsALongCriticalPath() {
        CountedGraph row = CountedGraph.row(DEEP);
        Duration total = EACH.multipliedBy(DEEP);
        Schedule<CountedService> got = row.watched(ScaleTest::critical, ONCE);
        String fault = Answers.scheduleFault(row.needs(), row.costOf(EACH), total, got);
        told(DEEP, "each needs the next", total + " by way of all", fault);
    }

    @Test
    void ordersAQuarterOfAMillionNeeds() {
        CountedGraph wide = CountedGraph.wide(MANY / 4);
        List<CountedService> got = wide.watched(ScaleTest::order, ONCE);
        told(MANY / 4, "each needs five others", "all, each after its needs", Answers.orderFault(wide.needs(), got));
    }

    private static List<CountedService> order(CountedGraph graph) {
        return DepOrder.order(graph.needs());
    }

    private static Optional<List<CountedService>> cycle(CountedGraph graph) {
        return DepOrder.cycle(graph.needs());
    }

    private static Schedule<CountedService> critical(CountedGraph graph) {
        return DepOrder.critical(graph.needs(), graph.costOf(EACH));
    }

    private static void grows(int size, IntFunction<CountedGraph> graphs, Function<CountedGraph, ?> work, String rule) {
        Growth.of(Looks.NAME, size, n -> graphs.apply(n).looksOf(work, rule)).atMost(Growth.LINEAR, rule);
    }

    private static void told(int services, String shape, String expected, String fault) {
        Expectation.given("services", services + ": " + shape)
                .expected(expected)
                .got(fault)
                .because("A large graph is a graph like any other.")
                .holds(fault.isEmpty());
    }
}
