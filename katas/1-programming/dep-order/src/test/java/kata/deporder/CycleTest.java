package kata.deporder;

import static kata.deporder.Answers.checkCycle;
import static kata.deporder.Answers.checkNoCycle;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Seed;

class CycleTest {

    private static final String RULE = "In a cycle each service needs the next one, and the last needs the first.";

    @Test
    void reportsTwoThatNeedEachOther() {
        checkCycle(Needs.of("api: auth", "auth: api"), "[api, auth] or [auth, api]", RULE);
    }

    @Test
    void reportsAServiceThatNeedsItself() {
        checkCycle(Needs.of("web: db", "db: db"), "[db]", "A service that needs itself is a cycle of one.");
    }

    @Test
    void goesInTheDirectionOfTheNeeds() {
        checkCycle(Needs.of("api: auth", "auth: db", "db: api"), "[api, auth, db], from wherever you begin", RULE);
    }

    @Test
    void findsNoCycleWhereThereIsNone() {
        checkNoCycle(Needs.of("web: api", "api: db", "db:", "cron:"), "Nobody here needs itself by any way.");
    }

    @Test
    void findsNoCycleInADiamond() {
        checkNoCycle(
                Needs.of("web: api auth", "api: db", "auth: db", "db:"),
                "Two ways lead from web to db, and none leads back: to come to a service twice is no cycle yet.");
    }

    @Test
    void findsNoCycleInNothing() {
        checkNoCycle(Map.of(), "No service, no cycle.");
    }

    @Test
    void leavesOutWhatOnlyLeadsIntoTheCycle() {
        checkCycle(
                Needs.of("a: b", "b: c", "c: d", "d: c"),
                "[c, d] or [d, c]",
                "a and b wait for the cycle, but are not on it. " + RULE);
    }

    @Test
    void leavesOutWhatTheCycleNeeds() {
        checkCycle(
                Needs.of("api: auth config", "auth: api disk", "config: disk", "disk:"),
                "[api, auth] or [auth, api]",
                "config and disk can start: they are not on the cycle. " + RULE);
    }

    @Test
    void findsTheCycleInAnyPartOfTheGraph() {
        checkCycle(Needs.of("a: b", "b:", "c: b", "x: y", "y: z", "z: x"), "[x, y, z], from wherever you begin", RULE);
        checkCycle(Needs.of("x: y", "y: x", "a: b", "b:", "c: b"), "[x, y] or [y, x]", RULE);
    }

    @Test
    void reportsOneOfTwoCycles() {
        checkCycle(
                Needs.of("a: b", "b: a c", "c: d", "d: c b"),
                "[a, b], [c, d] or [b, c, d], from wherever you begin",
                "One cycle is enough, and it must be one. " + RULE);
    }

    @Test
    void refusesToOrderACycle() {
        refuses(Needs.of("web: api", "api: auth", "auth: api", "db:"));
        refuses(Needs.of("db: db"));
    }

    @Test
    void leavesItsInputAsItWas() {
        Map<String, Set<String>> needs = Needs.of("a: b", "b: c d", "c: d", "d: c");
        Map<String, Set<String>> handed = Needs.copy(needs);
        Object cycle = DepOrder.cycle(handed);
        Expectation.given("needs", needs)
                .and("cycle", cycle)
                .expected("needs afterwards", needs)
                .got(handed)
                .because("The map and its sets belong to the caller.")
                .check();
    }

    @Test
    void judgesRandomGraphs() {
        SplittableRandom random = Seed.random("judgesRandomGraphs");
        for (int i = 0; i < 400; i++) {
            Map<String, Set<String>> needs = Needs.random(random);
            if (someoneNeedsItself(needs)) {
                checkCycle(needs, "any that is there", RULE);
            } else {
                checkNoCycle(needs, "Nobody here needs itself by any way.");
            }
        }
    }

    private static void refuses(Map<String, Set<String>> needs) {
        try {
            List<String> got = DepOrder.order(Needs.copy(needs));
            throw Expectation.given("needs", needs)
                    .expected("order to throw", "IllegalArgumentException")
                    .got(got)
                    .because("With a cycle there is no order.")
                    .failure();
        } catch (IllegalArgumentException expected) {
            // This is what the brief asks for.
        }
    }

    /** Adds needs of needs until nothing is new. */
    private static boolean someoneNeedsItself(Map<String, Set<String>> needs) {
        Map<String, Set<String>> reach = Needs.copy(needs);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Set<String> its : reach.values()) {
                for (String need : new LinkedHashSet<>(its)) {
                    grown |= its.addAll(reach.getOrDefault(need, Set.of()));
                }
            }
        }
        return reach.entrySet().stream().anyMatch(entry -> entry.getValue().contains(entry.getKey()));
    }

    @Test
    void leavesItsInputAsItWasAlsoWhereThereIsNoCycle() {
        for (Map<String, Set<String>> needs :
                List.of(Needs.of("web: api auth", "auth: db", "api: db"), Needs.of("web: db api", "api: web"))) {
            Map<String, Set<String>> handed = Needs.copy(needs);
            Object cycle = DepOrder.cycle(handed);
            try {
                DepOrder.order(handed);
            } catch (IllegalArgumentException refused) {
                // A cycle.
            }
            Expectation.given("needs", needs)
                    .and("cycle", cycle)
                    .expected("needs afterwards", needs)
                    .got(handed)
                    .because("The map and its sets belong to the caller; db is no key, and does not become one.")
                    .check();
        }
    }
}
