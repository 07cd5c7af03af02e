package kata.alertrouter;

import static kata.alertrouter.Routing.check;
import static kata.alertrouter.Texts.goingOn;
import static kata.alertrouter.Texts.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Golden;
import sre.katas.fixtures.Seed;

/** Stage 2: every kind of matcher, and routes that go on. */
class MatchersTest {

    private static final String ABSENT = "A label that is absent counts as an empty one.";
    private static final String WHOLE = "A regular expression must match the whole value.";

    private static Route one(String matchers) {
        return route("default", "", route("hit", matchers));
    }

    /** The tree of {@code routes.yml}, which amtool was asked about. */
    private static final Route TREE = route(
            "default",
            "",
            goingOn("pager", "severity=critical"),
            route("tickets", "team=db", goingOn("dba", "service=~mysql|pg.*"), route("night", "shift=night")),
            route("stateless", "env="),
            route("tests", "env!=prod env!~stag"));

    @Test
    void knowsUnequal() {
        check(one("team!=db"), "team=web", "hit", "!= holds for any other value.");
        check(one("team!=db"), "team=db", "default", "!= does not hold for the value itself.");
    }

    @Test
    void knowsRegularExpressions() {
        check(one("service=~pg.*"), "service=pgpool", "hit", "=~ holds if the value matches.");
        check(one("service!~pg.*"), "service=pgpool", "default", "!~ holds if the value does not match.");
        check(one("service!~pg.*"), "service=mysql", "hit", "!~ holds if the value does not match.");
    }

    @Test
    void matchesWholeValues() {
        check(one("service=~sql"), "service=mysql", "default", WHOLE);
        check(one("service=~my"), "service=mysql", "default", WHOLE);
        check(one("service!~sql"), "service=mysql", "hit", WHOLE);
        check(one("service=~mysql|pg"), "service=pgpool", "default", WHOLE + " That holds for each alternative.");
        check(one("service=~mysql|pg"), "service=a-pg", "default", WHOLE + " That holds for each alternative.");
        check(
                one("service=~mysql"),
                "service=mysql\n",
                "default",
                WHOLE + " A line feed is part of it: $ passes over one.");
    }

    @Test
    void takesAnAbsentLabelForAnEmptyOne() {
        check(one("env="), "team=db", "hit", ABSENT);
        check(one("env!="), "team=db", "default", ABSENT);
        check(one("env!=prod"), "team=db", "hit", ABSENT);
        check(one("env=~.*"), "team=db", "hit", ABSENT);
        check(one("env=~.+"), "team=db", "default", ABSENT);
        check(one("env!~prod"), "team=db", "hit", ABSENT);
        check(one("env=~|test"), "team=db", "hit", ABSENT);
    }

    @Test
    void goesOnWhereItIsTold() {
        check(
                route(
                        "default",
                        "",
                        goingOn("audit", ""),
                        goingOn("pager", "severity=critical"),
                        route("db", "team=db"),
                        route("late", "")),
                "severity=critical team=db",
                "audit,pager,db",
                "After a match with continue the next sibling is asked; after one without, none.");
    }

    @Test
    void goesOnAmongSiblingsOnly() {
        check(
                route("default", "", route("db", "team=db", goingOn("dba", "service=pg")), route("late", "")),
                "team=db service=pg",
                "dba",
                "dba goes on to its own siblings. Its parent does not go on.");
    }

    @Test
    void doesNotTellTheParentAsWell() {
        check(
                route("default", "", goingOn("pager", "severity=critical")),
                "severity=critical",
                "pager",
                "A route is told only if none of its children matches; pager does, and goes on to nobody.");
    }

    @Test
    void tellsAReceiverTwiceIfItIsFoundTwice() {
        check(
                route("default", "", goingOn("ops", "team=db"), route("ops", "severity=critical")),
                "team=db severity=critical",
                "ops,ops",
                "Two routes match, each with groups of its own.");
    }

    @Test
    void agreesWithAmtool() {
        for (String line : Golden.text(MatchersTest.class, "routes").split("\n")) {
            String[] halves = line.split(" => ");
            check(TREE, halves[0], halves[1], "This is what amtool says. " + ABSENT + " " + WHOLE);
        }
    }

    @Test
    void agreesWithASlowModelOnRandomTrees() {
        SplittableRandom random = Seed.random("random trees");
        for (int round = 0; round < 400; round++) {
            int[] names = {0};
            Route root = new Route("r", List.of(), false, List.of(), children(random, 3, names));
            Map<String, String> labels = Texts.labels("a=" + random.nextInt(3) + " b=" + random.nextInt(3));
            Expectation.given("routes", Texts.show(root))
                    .and("labels", Texts.show(labels))
                    .expected("receivers", model(root, labels))
                    .got(AlertRouter.receivers(root, labels))
                    .because("Siblings in order, children before parents, on after a match only with continue.")
                    .check();
        }
    }

    private static List<Route> children(SplittableRandom random, int depth, int[] names) {
        List<Route> children = new ArrayList<>();
        for (int n = depth == 0 ? 0 : random.nextInt(4); n > 0; n--) {
            String name = "r" + names[0]++;
            String matchers = random.nextInt(3) == 0 ? "" : (random.nextBoolean() ? "a=" : "b!=") + random.nextInt(3);
            List<Route> below = children(random, depth - 1, names);
            children.add(new Route(name, Texts.matchers(matchers), random.nextBoolean(), List.of(), below));
        }
        return List.copyOf(children);
    }

    /** Judges each node by its path alone: it is told if it is reached, matches, and no child is told. */
    private static List<String> model(Route route, Map<String, String> labels) {
        List<Route> children = route.routes();
        List<String> told = IntStream.range(0, children.size())
                .filter(i -> IntStream.range(0, i)
                        .noneMatch(j -> fits(children.get(j), labels)
                                && !children.get(j).goesOn()))
                .filter(i -> fits(children.get(i), labels))
                .boxed()
                .flatMap(i -> model(children.get(i), labels).stream())
                .toList();
        return told.isEmpty() ? List.of(route.receiver()) : told;
    }

    private static boolean fits(Route route, Map<String, String> labels) {
        return route.matchers().stream()
                .allMatch(m -> (m.op() == Matcher.Op.EQUAL) == m.value().equals(labels.getOrDefault(m.label(), "")));
    }
}
