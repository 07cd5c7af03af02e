package sre.katas.benchmarks;

import java.util.List;

/** Wall times in milliseconds. */
final class Times {

    private Times() {}

    static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    /** Nearest rank. */
    static double quantile(List<Double> times, double q) {
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.get(Math.max(0, (int) Math.ceil(q * sorted.size()) - 1));
    }
}
