package sre.katas.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Tools and answers that do the same, side by side. They run in turns, so that what disturbs the machine
 * disturbs all of them, and each must come to the same result in every round.
 */
final class Contest {

    /** One who takes part. */
    @FunctionalInterface
    interface Contestant {
        Outcome run() throws IOException, InterruptedException;
    }

    /**
     * What came of one run.
     *
     * @param millis how long it took
     * @param result compared by {@code equals} with that of all others
     */
    record Outcome(double millis, Object result) {}

    /** Work that is timed in this process. */
    @FunctionalInterface
    interface Work<T> {
        T done() throws IOException;
    }

    private final String title;
    private final Map<String, Contestant> contestants = new LinkedHashMap<>();
    private final List<String> tools = new ArrayList<>();

    Contest(String title) {
        this.title = title;
    }

    /** Adds one with whom the answers are compared. */
    Contest tool(String name, Contestant tool) {
        tools.add(name);
        return answer(name, tool);
    }

    Contest answer(String name, Contestant answer) {
        contestants.put(name, answer);
        return this;
    }

    /**
     * Times work in this process.
     *
     * @param result what is compared of that which the work has made; not timed
     */
    static <T> Contestant inProcess(Work<T> work, Function<T, Object> result) {
        return () -> {
            long start = System.nanoTime();
            T made = work.done();
            return new Outcome((System.nanoTime() - start) / 1e6, result.apply(made));
        };
    }

    /**
     * Runs all, and prints for each its best time, its median, and the ratio of its best to that of each tool.
     *
     * @throws IllegalStateException if a result differs from the first one
     */
    void run(int warmUp, int rounds) throws IOException, InterruptedException {
        Map<String, List<Double>> times = new LinkedHashMap<>();
        contestants.keySet().forEach(name -> times.put(name, new ArrayList<>()));
        Object expected = null;
        for (int round = 0; round < warmUp + rounds; round++) {
            for (Map.Entry<String, Contestant> contestant : contestants.entrySet()) {
                Outcome outcome = contestant.getValue().run();
                expected = expected == null ? outcome.result() : expected;
                if (!expected.equals(outcome.result())) {
                    throw new IllegalStateException(title + ": " + contestant.getKey() + " comes to another result: "
                            + outcome.result() + ", not " + expected);
                }
                if (round >= warmUp) {
                    Objects.requireNonNull(times.get(contestant.getKey())).add(outcome.millis());
                }
            }
        }
        print(times);
    }

    private void print(Map<String, List<Double>> times) {
        System.out.println(title);
        times.forEach((name, all) -> {
            StringBuilder line = new StringBuilder(
                    String.format("  %-26s best %9.2f ms, median %9.2f ms", name, best(all), Times.quantile(all, 0.5)));
            for (String tool : tools) {
                if (!tool.equals(name)) {
                    double ratio = best(all) / best(Objects.requireNonNull(times.get(tool)));
                    line.append(String.format(", %.3g of %s", ratio, tool));
                }
            }
            System.out.println(line);
        });
    }

    /** The least disturbed round. */
    private static double best(List<Double> times) {
        return Times.quantile(times, 0);
    }
}
