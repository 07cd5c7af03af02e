package kata.apilag;

import kata.apilag.LagPolicy.QuantileRule;

/** Quantiles as PostgreSQL's percentile_disc and percentile_cont give them. */
final class Quantile {

    private Quantile() {}

    /** The quantile of one value or more, which are sorted. */
    static long of(long[] sorted, double quantile, QuantileRule rule) {
        return switch (rule) {
            case NEAREST_RANK -> sorted[Math.max(0, (int) Math.ceil(quantile * sorted.length) - 1)];
            case LINEAR -> linear(sorted, quantile * (sorted.length - 1));
        };
    }

    private static long linear(long[] sorted, double position) {
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + Math.round((position - below) * (sorted[above] - sorted[below]));
    }
}
