package kata.deporder;

import static kata.deporder.Answers.checkOrder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Seed;

class StartOrderTest {

    @Test
    void startsANeedBeforeWhatNeedsIt() {
        checkOrder(
                Needs.of("web: api", "api: db", "db:"),
                List.of("db", "api", "web"),
                "A service starts after everything that it needs.");
    }

    @Test
    void startsNothingWhenThereIsNothing() {
        checkOrder(Map.of(), List.of(), "No service, no start.");
    }

    @Test
    void startsAServiceThatIsOnlyNeeded() {
        checkOrder(
                Needs.of("web: db"), List.of("db", "web"), "db is no key of the map, and is a service all the same.");
    }

    @Test
    void startsAServiceThatStandsAlone() {
        checkOrder(
                Needs.of("web: db", "cron:"),
                List.of("cron", "db", "web"),
                "cron needs nothing and nobody needs it, and it starts all the same.");
    }

    @Test
    void startsTheFootOfADiamondOnce() {
        checkOrder(
                Needs.of("web: api auth", "auth: db", "api: db"),
                List.of("db", "api", "auth", "web"),
                "Two services that need the same one make no cycle.");
    }

    @Test
    void ordersGraphsThatHaveNothingInCommon() {
        checkOrder(
                Needs.of("a3: a2", "b2: b1", "a2: a1"),
                List.of("a1", "a2", "a3", "b1", "b2"),
                "The smallest service that is ready starts, of whatever group: when a1 is up, a2 is smaller than b1.");
    }

    @Test
    void startsTheSmallestServiceThatIsReady() {
        checkOrder(
                Needs.of("app: zookeeper", "bind:"),
                List.of("bind", "zookeeper", "app"),
                "At the beginning bind and zookeeper are ready. bind is the smaller one, so it goes first.");
    }

    @Test
    void looksForTheSmallestAgainAfterEachStart() {
        checkOrder(
                Needs.of("cache: base", "agent: base", "base:", "disk:", "shell: agent"),
                List.of("base", "agent", "cache", "disk", "shell"),
                "When base is up, agent and cache are ready, and both are smaller than disk.");
    }

    @Test
    void comparesServicesAsTheyCompareThemselves() {
        checkOrder(
                Needs.of("web-9:", "web-10:", "Web:", "db:"),
                List.of("Web", "db", "web-10", "web-9"),
                "Smaller is what compareTo says: for strings capital letters first, and 1 before 9.");
    }

    /** tsort's order is the only one here: each service needs the one before it, and some more. */
    @Test
    void ordersABootAsTsortDoes() throws IOException {
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        for (String line : lines("boot.pairs")) {
            String[] pair = line.split(" ");
            needs.computeIfAbsent(pair[1], any -> new LinkedHashSet<>()).add(pair[0]);
        }
        checkOrder(needs, lines("boot.golden"), "tsort, of the GNU coreutils, prints this order.");
    }

    @Test
    void leavesItsInputAsItWas() {
        Map<String, Set<String>> needs = Needs.of("web: api auth", "auth: db", "api: db");
        Map<String, Set<String>> handed = Needs.copy(needs);
        List<String> order = DepOrder.order(handed);
        Expectation.given("needs", needs)
                .and("order", order)
                .expected("needs afterwards", needs)
                .got(handed)
                .because("The map and its sets belong to the caller: count on the side, do not cross out in them.")
                .check();
    }

    @Test
    void ordersAnythingThatCanBeCompared() {
        Map<Integer, Set<Integer>> needs = new LinkedHashMap<>();
        needs.put(9, Set.of(10));
        needs.put(100, Set.of());
        Expectation.given("needs", needs)
                .expected("order", List.of(10, 9, 100))
                .got(DepOrder.order(needs))
                .because("Services are whatever compares itself, here numbers: 10 is ready and smaller than 100.")
                .check();
    }

    @Test
    void ordersRandomGraphs() {
        SplittableRandom random = Seed.random("ordersRandomGraphs");
        for (int i = 0; i < 300; i++) {
            Map<String, Set<String>> needs = Needs.randomWithoutCycle(random);
            checkOrder(needs, slowOrder(needs), "Each time, the smallest service that is ready starts.");
        }
    }

    /** Looks through all names for the first that is ready, and begins again. */
    private static List<String> slowOrder(Map<String, Set<String>> needs) {
        TreeSet<String> waiting = Needs.names(needs);
        List<String> order = new ArrayList<>();
        while (!waiting.isEmpty()) {
            String next = waiting.stream()
                    .filter(name -> order.containsAll(needs.getOrDefault(name, Set.of())))
                    .findFirst()
                    .orElseThrow();
            waiting.remove(next);
            order.add(next);
        }
        return order;
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream in = StartOrderTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
