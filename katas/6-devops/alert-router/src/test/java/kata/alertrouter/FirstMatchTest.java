package kata.alertrouter;

import static kata.alertrouter.Routing.check;
import static kata.alertrouter.Texts.route;

import org.junit.jupiter.api.Test;

/** Stage 1: a tree in which every matcher is an equals sign, and the first match is the last. */
class FirstMatchTest {

    private static final Route TREE = route(
            "default",
            "",
            route("dba", "team=db severity=critical"),
            route("db-tickets", "team=db", route("mysql", "service=mysql", route("mysql-night", "shift=night"))),
            route("late", "team=db"),
            route("web", "team=web"));

    @Test
    void takesTheRouteThatMatches() {
        check(TREE, "team=web", "web", "The only child of the root that matches.");
    }

    @Test
    void takesTheRootIfNothingMatches() {
        check(TREE, "team=payments", "default", "The root matches every alert: nothing is lost.");
        check(TREE, "severity=critical", "default", "All matchers of a route must hold, not one of them.");
    }

    @Test
    void takesTheRootIfThereAreNoRoutes() {
        check(route("default", ""), "team=db", "default", "A tree may be the root alone.");
    }

    @Test
    void stopsAtTheFirstThatMatches() {
        check(TREE, "team=db severity=critical", "dba", "Siblings are asked in order, and the first match ends it.");
        check(TREE, "team=db severity=warning", "db-tickets", "late matches too, but comes later.");
    }

    @Test
    void takesTheDeepestThatMatches() {
        check(TREE, "team=db service=mysql", "mysql", "A child that matches takes the place of its parent.");
        check(TREE, "team=db service=mysql shift=night", "mysql-night", "And so on, down the tree.");
    }

    @Test
    void takesTheParentIfNoChildMatches() {
        check(
                TREE,
                "team=db service=pg",
                "db-tickets",
                "No child of db-tickets matches: it is told itself, not the root.");
    }

    @Test
    void doesNotTryAnotherBranchOnceOneMatched() {
        check(
                route(
                        "default",
                        "",
                        route("a", "team=db", route("deep", "x=1")),
                        route("b", "team=db", route("x", "x=2"))),
                "team=db x=2",
                "a",
                "a matches, and so the search ends there: that b would have a fitting child does not matter.");
    }
}
