package kata.deporder;

import static kata.deporder.Answers.checkCritical;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Seed;

class CriticalPathTest {

    @Test
    void addsUpAChain() {
        checkCritical(
                Needs.of("web: api", "api: db", "db:"),
                seconds("db", 5, "api", 2, "web", 1),
                Duration.ofSeconds(8),
                "[db, api, web]",
                "The path goes from what starts first to what is up last.");
    }

    @Test
    void startsServicesSideBySide() {
        checkCritical(
                Needs.of("a:", "b:", "c:"),
                seconds("a", 2, "b", 7, "c", 4),
                Duration.ofSeconds(7),
                "[b]",
                "Services that do not need each other start at the same time.");
    }

    @Test
    void takesTheLongestTimeNotTheMostSteps() {
        checkCritical(
                Needs.of("web: cache migration", "cache: config", "config: disk", "disk:", "migration:"),
                seconds("web", 1, "cache", 1, "config", 1, "disk", 1, "migration", 30),
                Duration.ofSeconds(31),
                "[migration, web]",
                "Two steps that take 31 seconds outlast four that take 4.");
    }

    @Test
    void waitsForTheNeedThatIsUpLast() {
        checkCritical(
                Needs.of("web: slow late", "late: base", "base:", "slow:"),
                seconds("web", 1, "slow", 10, "late", 2, "base", 9),
                Duration.ofSeconds(12),
                "[base, late, web]",
                "slow takes longer than late, but is up after 10 seconds, and late after 11.");
    }

    @Test
    void endsWhereTheLastOneIsUp() {
        checkCritical(
                Needs.of("web: db", "backup: db", "db:", "zone:"),
                seconds("web", 1, "backup", 60, "db", 3, "zone", 5),
                Duration.ofSeconds(63),
                "[db, backup]",
                "The start is over when all services are up, not when the last in the order is.");
    }

    @Test
    void knowsTheCostOfAServiceThatIsOnlyNeeded() {
        checkCritical(
                Needs.of("web: db"),
                seconds("db", 40, "web", 2),
                Duration.ofSeconds(42),
                "[db, web]",
                "db is no key of needs, and is a service all the same.");
    }

    @Test
    void countsFractionsOfASecond() {
        Map<String, Duration> cost = new LinkedHashMap<>();
        cost.put("a", Duration.ofMillis(900));
        cost.put("b", Duration.ofMillis(900).plusNanos(1));
        cost.put("c", Duration.ofMillis(1_500));
        checkCritical(
                Needs.of("b: a", "c:"),
                cost,
                Duration.ofMillis(1_800).plusNanos(1),
                "[a, b]",
                "0.9 s and 0.900000001 s make more than 1.5 s: add up durations, not whole seconds.");
    }

    @Test
    void addsUpWeeks() {
        checkCritical(
                Needs.of("switch: copy", "copy:"),
                Map.of("copy", Duration.ofDays(40), "switch", Duration.ofDays(1)),
                Duration.ofDays(41),
                "[copy, switch]",
                "41 days are more milliseconds than an int holds.");
    }

    @Test
    void takesNoTimeForNothing() {
        checkCritical(Map.of(), Map.of(), Duration.ZERO, "[]", "No service, no time.");
    }

    @Test
    void letsAServiceTakeNoTime() {
        checkCritical(
                Needs.of("web: flag", "flag: db", "db:"),
                seconds("web", 1, "flag", 0, "db", 3),
                Duration.ofSeconds(4),
                "[db, flag, web]",
                "flag costs nothing, but without it the path would have a gap.");
        checkCritical(
                Needs.of("b: a"),
                seconds("a", 0, "b", 0),
                Duration.ZERO,
                "any chain, or none",
                "If nothing takes time, the total is zero.");
    }

    @Test
    void refusesACycle() {
        checkCritical(Needs.of("a:"), seconds("a", 1), Duration.ofSeconds(1), "[a]", "");
        Map<String, Set<String>> needs = Needs.of("a: b", "b: c", "c: b");
        try {
            Schedule<String> got = DepOrder.critical(needs, seconds("a", 1, "b", 1, "c", 1));
            throw Expectation.given("needs", needs)
                    .expected("critical to throw", "IllegalArgumentException")
                    .got(got)
                    .because("With a cycle the start never ends.")
                    .failure();
        } catch (IllegalArgumentException expected) {
            // This is what the brief asks for.
        }
    }

    @Test
    void timesRandomGraphs() {
        SplittableRandom random = Seed.random("timesRandomGraphs");
        for (int i = 0; i < 300; i++) {
            Map<String, Set<String>> needs = Needs.randomWithoutCycle(random);
            Map<String, Duration> cost = new LinkedHashMap<>();
            Needs.names(needs).forEach(name -> cost.put(name, Duration.ofMillis(random.nextInt(5) * 400L)));
            checkCritical(
                    needs,
                    cost,
                    slowTotal(needs, cost),
                    "any chain that takes so long",
                    "A service starts when all its needs are up.");
        }
    }

    /** The longest of all chains, found by going through every one of them. */
    private static Duration slowTotal(Map<String, Set<String>> needs, Map<String, Duration> cost) {
        return Needs.names(needs).stream()
                .map(name -> longestChain(name, needs, cost))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private static Duration longestChain(String name, Map<String, Set<String>> needs, Map<String, Duration> cost) {
        Duration before = needs.getOrDefault(name, Set.of()).stream()
                .map(need -> longestChain(need, needs, cost))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        return before.plus(cost.get(name));
    }

    private static Map<String, Duration> seconds(Object... namesAndSeconds) {
        Map<String, Duration> cost = new LinkedHashMap<>();
        for (int i = 0; i < namesAndSeconds.length; i += 2) {
            cost.put((String) namesAndSeconds[i], Duration.ofSeconds((Integer) namesAndSeconds[i + 1]));
        }
        return cost;
    }

    @Test
    void isExactForVeryLongTimes() {
        Map<String, Duration> cost = new LinkedHashMap<>();
        cost.put("a", Duration.ofDays(200_000).plusNanos(1));
        cost.put("b", Duration.ofDays(1).plusNanos(1));
        checkCritical(
                Needs.of("b: a"),
                cost,
                Duration.ofDays(200_001).plusNanos(2),
                "[a, b]",
                "total is exact, to the nanosecond: add up durations, no doubles and no long of nanoseconds.");
    }

    @Test
    void refusesAServiceThatNeedsItself() {
        checkCritical(Needs.of("a:"), seconds("a", 1), Duration.ofSeconds(1), "[a]", "");
        Map<String, Set<String>> needs = Needs.of("web: db", "db: db");
        Object got;
        try {
            got = DepOrder.critical(needs, seconds("web", 1, "db", 1));
        } catch (IllegalArgumentException expected) {
            return;
        }
        throw Expectation.given("needs", needs)
                .expected("critical to throw", "IllegalArgumentException")
                .got(got)
                .because("A service that needs itself is a cycle of one.")
                .failure();
    }

    @Test
    void leavesItsInputAsItWas() {
        Map<String, Set<String>> needs = Needs.of("web: api auth", "auth: db", "api: db");
        Map<String, Set<String>> handed = Needs.copy(needs);
        Map<String, Duration> cost = seconds("web", 1, "api", 1, "auth", 1, "db", 1);
        DepOrder.critical(handed, cost);
        Expectation.given("needs and cost", needs + ", 1 s each")
                .expected("needs and cost afterwards", List.of(needs, seconds("web", 1, "api", 1, "auth", 1, "db", 1)))
                .got(List.of(handed, cost))
                .because("What you are given stays as it was.")
                .check();
    }
}
