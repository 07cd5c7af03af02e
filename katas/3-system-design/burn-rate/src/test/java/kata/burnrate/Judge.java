package kata.burnrate;

import java.util.List;
import java.util.stream.Collectors;
import sre.katas.fixtures.Expectation;

/** Asks the attempt, and compares what it says. */
final class Judge {

    /** Far more than the rounding of a few operations on doubles, far less than any mistake. */
    private static final double ROUNDING = 1e-9;

    static final long DAY = 86_400;
    static final Slo THREE_NINES = new Slo(0.999, 30 * DAY);
    /** One quarter may fail: a budget that a double holds exactly. */
    static final Slo THREE_QUARTERS = new Slo(0.75, 30 * DAY);

    private Judge() {}

    /** Burn rate of a window, for an objective of 0.999. */
    static void checkRate(String samples, long at, long window, double expected, String rule) {
        checkRate(THREE_NINES, Traffic.of(samples), at, window, expected, rule);
    }

    static void checkRate(Slo slo, List<Sample> samples, long at, long window, double expected, String rule) {
        Expectation facts = Expectation.given("samples (second:bad/total)", Traffic.show(samples))
                .and("objective", slo.objective())
                .and("window", window + " s, ending at second " + at)
                .expected("burn rate", expected);
        double got = BurnRate.burnRate(slo, samples, at, window);
        facts.got(got).because(rule).holds(near(expected, got));
    }

    static void checkLeft(Slo slo, List<Sample> samples, long at, double expected, String rule) {
        Expectation facts = Expectation.given("samples (second:bad/total)", Traffic.show(samples))
                .and("objective", slo.objective() + " over " + slo.periodSeconds() + " s")
                .and("at", at)
                .expected("budget left", expected);
        double got = BurnRate.budgetLeft(slo, samples, at);
        facts.got(got).because(rule).holds(near(expected, got));
    }

    /** Firings of some minutes of traffic; {@code expected} as {@link #show} says it. */
    static void checkFirings(Slo slo, List<Rule> rules, Traffic traffic, String expected, String rule) {
        facts(slo, rules)
                .and("traffic", traffic)
                .expected("firings", expected)
                .got(show(BurnRate.firings(slo, rules, traffic.samples())))
                .because(rule)
                .check();
    }

    static void checkFirings(Slo slo, List<Rule> rules, List<Sample> samples, String expected, String rule) {
        facts(slo, rules)
                .and("samples (second:bad/total)", Traffic.show(samples))
                .expected("firings", expected)
                .got(show(BurnRate.firings(slo, rules, samples)))
                .because(rule)
                .check();
    }

    private static Expectation facts(Slo slo, List<Rule> rules) {
        return Expectation.given("objective", slo.objective())
                .and("rules", rules.stream().map(Judge::show).collect(Collectors.joining("\n")));
    }

    private static String show(Rule rule) {
        return rule.name() + ": " + rule.longSeconds() + " s and " + rule.shortSeconds() + " s, factor "
                + rule.factor();
    }

    /** One firing a line: {@code page 960 to 1200}. */
    static String show(List<Firing> firings) {
        return firings == null
                ? "null"
                : firings.stream()
                        .map(firing ->
                                firing == null ? "null" : firing.rule() + " " + firing.from() + " to " + firing.to())
                        .reduce((all, next) -> all + "\n" + next)
                        .orElse("none");
    }

    static boolean near(double expected, double got) {
        return Math.abs(expected - got) <= ROUNDING * Math.max(1, Math.abs(expected));
    }
}
