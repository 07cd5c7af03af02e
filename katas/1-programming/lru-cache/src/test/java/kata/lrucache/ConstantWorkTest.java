package kata.lrucache;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Growth;
import sre.katas.fixtures.keys.CountingKey;
import sre.katas.fixtures.keys.KeyCalls;
import sre.katas.fixtures.steps.SteppedLoader;

/**
 * Stage 3: constant work, on the average over many calls, and by your own hand. Work is counted, in
 * calls of the keys' methods and in steps of your code. The clock only ends what would run for
 * minutes.
 */
class ConstantWorkTest {

    private static final int[] CAPACITIES = {100, 1_000, 4_000};
    private static final double MOST_CALLS = 4.0;
    private static final SteppedLoader STEPPED = new SteppedLoader(StepsOfCalls.class, Workload.class);

    @ParameterizedTest
    @EnumSource
    void asksTheKeysAFewTimesAtEveryCapacity(Workload.Kind kind) {
        for (int capacity : CAPACITIES) {
            KeyCalls calls = new KeyCalls();
            Workload<CountingKey> workload = new Workload<>(capacity, calls::key);
            calls.reset();
            int times = 1_000 + 2 * capacity;
            workload.run(kind, times);
            // One round of REMOVALS is two calls.
            double operations = kind == Workload.Kind.REMOVALS ? 2.0 * times : times;
            judge(kind, capacity, calls.equalsCalls() / operations, calls.hashCodeCalls() / operations);
        }
    }

    private static void judge(Workload.Kind kind, int capacity, double equals, double hashCodes) {
        Expectation.given("capacity", capacity)
                .and("operation", kind.words)
                .expected("for each", "at most 4 calls of the key's equals, and 4 of its hashCode")
                .got(String.format(Locale.ROOT, "%.1f of equals, %.1f of hashCode", equals, hashCodes))
                .because("a hash table finds a key with one call of each; a list that is searched asks every key")
                .holds(equals <= MOST_CALLS && hashCodes <= MOST_CALLS);
    }

    @ParameterizedTest
    @EnumSource
    void takesNoMoreStepsInALargerCache(Workload.Kind kind) {
        int calls = 1_000;
        IntToLongFunction steps = STEPPED.create(IntToLongFunction.class, StepsOfCalls.class, kind.name(), calls);
        Growth.of("steps of your code for " + calls + " times " + kind.words, 250, steps)
                .atMost(
                        Growth.CONSTANT,
                        "a step is an access to a field or an array element, or a call: walking from node to node"
                                + " takes more of them the more nodes there are");
    }

    @Test
    void comesToAnEndWithManyEntriesAndManyCalls() {
        int capacity = 200_000;
        int calls = 100_000;
        Workload<Integer> workload = new Workload<>(capacity, Integer::valueOf);
        workload.run(Workload.Kind.EVICTIONS, calls);
        workload.run(Workload.Kind.HITS, calls);
        Expectation.given("capacity", capacity)
                .and("after", calls + " times " + Workload.Kind.EVICTIONS.words)
                .expected("size()", capacity)
                .got(workload.size())
                .because("each new key takes the place of the least recent")
                .check();
    }

    /** What {@code LinkedHashMap.removeEldestEntry} gets wrong: it then never evicts again. */
    @Test
    void keepsItsBooksInOrderWhenAKeyChanges() {
        LruCache<ChangingKey, Integer> cache = new LruCache<>(2);
        ChangingKey changing = new ChangingKey(1);
        cache.put(changing, 1);
        cache.put(new ChangingKey(2), 2);
        changing.number = 99;
        for (int number = 3; number <= 6; number++) {
            cache.put(new ChangingKey(number), number);
            int listed = cache.keysMostRecentFirst().size();
            Expectation.given("capacity", 2)
                    .and("after", "put(k1) put(k2), then k1 changes its hash code, then put(k3) … put(k" + number + ")")
                    .expected("size, and length of the list", Arrays.asList(2, 2))
                    .got(Arrays.asList(cache.size(), listed))
                    .because("a key that changes cannot be found any more, but it can be evicted: it keeps its place in"
                            + " the order of use, and the counts stay right")
                    .check();
        }
    }

    /** A key as nobody should write one. */
    private static final class ChangingKey {

        private int number;

        ChangingKey(int number) {
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ChangingKey key && key.number == number;
        }

        @Override
        public int hashCode() {
            return number;
        }

        @Override
        public String toString() {
            return "k" + number;
        }
    }
}
