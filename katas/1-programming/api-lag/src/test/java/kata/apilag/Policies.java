package kata.apilag;

import java.time.Duration;
import kata.apilag.LagPolicy.QuantileRule;

/** The policies of the tests. */
final class Policies {

    /** WARN from 5 minutes, CRIT from 10. */
    static final LagPolicy STANDARD = LagPolicy.of(Duration.ofMinutes(5), Duration.ofMinutes(10));

    private Policies() {}

    /** Thresholds that matter to no one, and a quantile. */
    static LagPolicy quantile(double quantile, QuantileRule rule) {
        return LagPolicy.of(Duration.ofDays(9000), Duration.ofDays(9000)).withQuantile(quantile, rule);
    }
}
