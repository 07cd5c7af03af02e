package sre.katas.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sre.katas.grader.compile.Folders;

/**
 * The answers to lru-cache beside {@link LinkedHashMap} and Caffeine: look-ups of keys that come as in a real cache,
 * some of them there and some not, and what is not there is stored. Each is warmed up in a JVM of its own.
 */
public final class LruCacheBenchmark {

    private static final int ROUNDS = 5;
    private static final String LINKED = "LinkedHashMap";
    private static final String CAFFEINE = "Caffeine";
    private static final List<String> ANSWERS = List.of(
            "reference",
            "accepted/one-monitor",
            "accepted/index-arrays",
            "accepted/stamp-queue",
            "accepted/concurrent-map");
    private static final List<String> JVM = List.of("-Xmx512m");
    private static final String DRIVER = """
            package kata.lrucache;

            import sre.katas.benchmarks.Cache;

            public final class Driver implements Cache {
                private final LruCache<Integer, Integer> cache;

                public Driver(int capacity) {
                    cache = new LruCache<>(capacity);
                }

                public Integer get(Integer key) {
                    return cache.get(key);
                }

                public void put(Integer key, Integer value) {
                    cache.put(key, value);
                }

                public long size() {
                    return cache.size();
                }
            }
            """;

    private final Path out;
    private final List<CompiledAnswer> answers = new ArrayList<>();
    private final Map<String, String> hits = new LinkedHashMap<>();

    private LruCacheBenchmark(Path folder) throws IOException {
        out = folder.resolve("out");
        for (String answer : ANSWERS) {
            answers.add(CompiledAnswer.of("lru-cache", answer, DRIVER, folder));
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("lru-cache-benchmark");
        try {
            LruCacheBenchmark benchmark = new LruCacheBenchmark(folder);
            benchmark.compare(1, 1_000_000);
            benchmark.compare(2, 300_000);
        } finally {
            Folders.delete(folder);
        }
    }

    private void compare(int threads, int calls) throws IOException, InterruptedException {
        Contest contest = new Contest(String.format(
                "lru-cache, %,d calls, %,d keys, room for %,d, threads: %d",
                calls, CacheTrial.KEYS, CacheTrial.CAPACITY, threads));
        String[] load = {Integer.toString(threads), Integer.toString(calls)};
        contest.tool(LINKED, trial(LINKED, alone(KnownCaches.Linked.class, load)));
        contest.tool(CAFFEINE, trial(CAFFEINE, alone(KnownCaches.OfCaffeine.class, load)));
        for (CompiledAnswer answer : answers) {
            contest.answer(answer.name(), trial(answer.name(), command(answer, load)));
        }
        contest.run(0, ROUNDS);
        System.out.println("  hits: " + hits);
        if (threads == 1) {
            checkHits();
        }
    }

    private static List<String> alone(Class<? extends Cache> cache, String... load) {
        return CompiledAnswer.javaAlone(JVM, CacheTrial.class.getName(), cache.getName(), load[0], load[1]);
    }

    private static List<String> command(CompiledAnswer answer, String... load) {
        return answer.java(JVM, CacheTrial.class.getName(), answer.driver(), load[0], load[1]);
    }

    /** The time is the trial's own; the result, that it has come to its end: it checks each value that it gets. */
    private Contest.Contestant trial(String name, List<String> command) {
        return () -> {
            new Command(command, out).run();
            String[] said = Files.readString(out).strip().split(" ");
            hits.put(name, said[1]);
            return new Contest.Outcome(Double.parseDouble(said[0]), "every value the one that was stored");
        };
    }

    /** On one thread whoever is LRU has the same hits; Caffeine keeps what is asked for often. */
    private void checkHits() {
        Map<String, String> exact = new LinkedHashMap<>(hits);
        exact.remove(CAFFEINE);
        if (exact.values().stream().distinct().count() > 1) {
            throw new IllegalStateException("not all of them are LRU: " + exact);
        }
    }
}
