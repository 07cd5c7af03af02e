package sre.katas.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * One cache under load in a JVM of its own, so that no other cache has a part in what the JIT compiles. Prints
 * the best time of a round in milliseconds, and the share of look-ups that were hits.
 */
public final class CacheTrial {

    static final int CAPACITY = 10_000;
    static final int KEYS = 100_000;

    private static final int WARM_UP = 3;
    private static final int ROUNDS = 3;
    /** Every so many calls a value is written although it may be there. */
    private static final int PUT_EVERY = 10;

    private final Cache cache;
    private final Integer[] keys;
    private final int threads;

    private CacheTrial(Cache cache, int threads, int calls) {
        this.cache = cache;
        this.threads = threads;
        this.keys = KeyStream.draw(new SplittableRandom(1), calls, KEYS);
    }

    /**
     * Runs a trial.
     *
     * @param arguments the class of a cache, whose constructor takes the capacity; threads; calls of all threads
     */
    public static void main(String[] arguments) throws ReflectiveOperationException, InterruptedException {
        Class<?> type = Class.forName(arguments[0]);
        Cache cache = (Cache) type.getDeclaredConstructor(int.class).newInstance(CAPACITY);
        new CacheTrial(cache, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2])).run();
    }

    private void run() throws InterruptedException {
        double best = Double.MAX_VALUE;
        long hits = 0;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                long start = System.nanoTime();
                hits = round(pool);
                double millis = (System.nanoTime() - start) / 1e6;
                best = round < WARM_UP ? best : Math.min(best, millis);
            }
        } finally {
            pool.shutdown();
        }
        if (cache.size() > CAPACITY) {
            throw new IllegalStateException("holds " + cache.size() + " entries, more than " + CAPACITY);
        }
        System.out.println(best + " " + (double) hits / keys.length);
    }

    /** Each thread makes its part of the calls. */
    private long round(ExecutorService pool) throws InterruptedException {
        List<Callable<Long>> parts = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            int from = keys.length / threads * thread;
            parts.add(() -> calls(from, from + keys.length / threads));
        }
        long hits = 0;
        for (Future<Long> part : pool.invokeAll(parts)) {
            try {
                hits += part.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        return hits;
    }

    private long calls(int from, int to) {
        long hits = 0;
        for (int i = from; i < to; i++) {
            Integer key = keys[i];
            Integer value = cache.get(key);
            if (value == null || i % PUT_EVERY == 0) {
                cache.put(key, key);
            }
            if (value != null) {
                hits++;
                if (!value.equals(key)) {
                    throw new IllegalStateException(key + " has the value " + value);
                }
            }
        }
        return hits;
    }
}
