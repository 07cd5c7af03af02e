package kata.deporder;

import java.util.Locale;
import sre.katas.fixtures.Expectation;

/**
 * Counts the looks at all services of a graph, and ends work that takes far too many: thus an answer
 * in quadratic or exponential time fails by its count, before the clock has to end it.
 */
final class Looks {

    static final String NAME = "compareTo, equals and hashCode calls";
    private static final long LEAST_LIMIT = 5_000_000;
    private static final long FOR_EACH = 200;

    private final int services;
    private long limit;
    private long count;
    private String rule = "";

    Looks(int services) {
        this.services = services;
    }

    /** Counts anew. The rule is told if the work takes too many looks; an empty one: no limit. */
    void start(long needs, String ruleToTell) {
        limit = Math.max(LEAST_LIMIT, FOR_EACH * (services + needs));
        count = 0;
        rule = ruleToTell;
    }

    long seen() {
        return count;
    }

    void count() {
        if (++count > limit && !rule.isEmpty()) {
            String told = rule;
            rule = "";
            throw Expectation.given("services", services)
                    .expected(NAME, "a few for each service and need")
                    .got(String.format(Locale.ROOT, "more than %,d, and no end: stopped", limit))
                    .because(told)
                    .failure();
        }
    }
}
