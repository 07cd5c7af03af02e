package kata.burnrate;

import java.util.List;

/** How fast an error budget burns, and whom that wakes. See README.md for the rules. */
public final class BurnRate {

    private BurnRate() {}

    /**
     * How many times faster than allowed the budget burns in the window that ends at {@code at}; 0
     * without traffic.
     *
     * @param samples earliest first; may be empty, may go on after {@code at}
     * @param at the end of the window, in seconds; there may be no sample at it
     * @param windowSeconds its length, in seconds; more than 0
     */
    public static double burnRate(Slo slo, List<Sample> samples, long at, long windowSeconds) {
        throw new UnsupportedOperationException("burnRate is yours to write");
    }

    /**
     * When the alerts fire: rule by rule in the given order, the earliest first of each.
     *
     * @param samples earliest first; may be empty
     */
    public static List<Firing> firings(Slo slo, List<Rule> rules, List<Sample> samples) {
        throw new UnsupportedOperationException("firings is yours to write");
    }

    /**
     * The burn rate that uses up a share of the budget in one window.
     *
     * @param budgetShare of the whole period's budget: 0.02 is 2%
     * @param windowSeconds length of the window, in seconds
     */
    public static double factor(Slo slo, double budgetShare, long windowSeconds) {
        throw new UnsupportedOperationException("factor is yours to write");
    }

    /**
     * The share of the budget that is left at {@code at}, of the period that ends there: 1 is all of
     * it, 0 is none, and less than 0 is overspent.
     *
     * @param samples earliest first; may be empty, may go on after {@code at}
     */
    public static double budgetLeft(Slo slo, List<Sample> samples, long at) {
        throw new UnsupportedOperationException("budgetLeft is yours to write");
    }
}
