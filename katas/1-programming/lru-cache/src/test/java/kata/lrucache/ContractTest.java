package kata.lrucache;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Seed;

/** Stage 2: what each method returns, what counts as a use, and the cases at the edge. */
class ContractTest {

    private static final int SCRIPTS = 400;

    @Test
    void putReturnsTheValueBefore() {
        CacheScript.withCapacity(2)
                .expect("put(a,1)", null, "a had no value before")
                .expect("put(a,2)", 1, "put returns the value that it replaces")
                .expect("get(a)", 2, "put replaces the value");
    }

    @Test
    void listsKeysTheMostRecentFirst() {
        CacheScript.withCapacity(3)
                .expect("keysMostRecentFirst()", List.of(), "the cache is empty")
                .run("put(a,1) put(b,2) put(c,3)")
                .expect("keysMostRecentFirst()", List.of("c", "b", "a"), "put makes an entry the most recent")
                .run("get(b)")
                .expect("keysMostRecentFirst()", List.of("b", "c", "a"), "get makes an entry the most recent");
    }

    @Test
    void anUpdateMakesTheEntryTheMostRecent() {
        CacheScript.withCapacity(2)
                .run("put(a,1) put(b,2) put(a,3)")
                .expect("keysMostRecentFirst()", List.of("a", "b"), "put is a use, of a key that is present too")
                .run("put(c,4)")
                .expect("containsKey(b)", false, "put(a,3) was a use, so that b was the least recent");
    }

    @Test
    void anUpdateEvictsNothing() {
        CacheScript.withCapacity(2)
                .run("put(a,1) put(b,2) put(b,3)")
                .expect("size()", 2, "the cache was full, but b already had a place: nothing has to go")
                .expect("keysMostRecentFirst()", List.of("b", "a"), "the cache was full, but b already had a place");
    }

    @Test
    void lookingIsNotUsing() {
        CacheScript.withCapacity(2)
                .run("put(a,1) put(b,2)")
                .expect("containsKey(a)", true, "a is present")
                .expect("size()", 2, "two keys are present")
                .expect("keysMostRecentFirst()", List.of("b", "a"), "containsKey, size and the list are not a use")
                .run("put(c,3)")
                .expect("containsKey(a)", false, "looking is not using: a still was the least recent");
    }

    @Test
    void aMissChangesNothing() {
        CacheScript.withCapacity(2)
                .run("put(a,1) put(b,2)")
                .expect("get(x)", null, "x was never put")
                .expect("remove(x)", null, "x was never put")
                .expect("containsKey(x)", false, "x was never put, and asking for it does not store it")
                .expect("keysMostRecentFirst()", List.of("b", "a"), "a miss changes nothing")
                .expect("size()", 2, "a miss changes nothing");
    }

    @Test
    void removeReturnsTheValueAndFreesAPlace() {
        CacheScript.withCapacity(3)
                .run("put(a,1) put(b,2) put(c,3)")
                .expect("remove(b)", 2, "remove returns the value")
                .expect("get(b)", null, "b is gone")
                .expect("keysMostRecentFirst()", List.of("c", "a"), "b is gone, the others stay in order")
                .run("put(d,4)")
                .expect("keysMostRecentFirst()", List.of("d", "c", "a"), "there was a free place: nothing has to go");
    }

    @Test
    void removesFromBothEnds() {
        CacheScript.withCapacity(3)
                .run("put(a,1) put(b,2) put(c,3)")
                .expect("remove(c)", 3, "c is the most recent")
                .expect("keysMostRecentFirst()", List.of("b", "a"), "the most recent is gone")
                .expect("remove(a)", 1, "a is the least recent")
                .expect("keysMostRecentFirst()", List.of("b"), "the least recent is gone")
                .run("put(d,4) put(e,5) put(f,6)")
                .expect("keysMostRecentFirst()", List.of("f", "e", "d"), "b was the least recent and had to go");
    }

    @Test
    void goesOnAfterItsOnlyEntryIsRemoved() {
        CacheScript.withCapacity(2)
                .run("put(a,1)")
                .expect("remove(a)", 1, "a is the only entry")
                .expect("size()", 0, "nothing is left")
                .expect("keysMostRecentFirst()", List.of(), "nothing is left")
                .run("put(b,2) put(c,3) put(d,4)")
                .expect("keysMostRecentFirst()", List.of("d", "c"), "an emptied cache is like a new one")
                .expect("get(c)", 3, "an emptied cache is like a new one");
    }

    @Test
    void capacityOneHoldsTheLatest() {
        CacheScript.withCapacity(1)
                .run("put(a,1) put(b,2)")
                .expect("get(a)", null, "there is one place, and b has it")
                .expect("get(b)", 2, "there is one place, and b has it")
                .expect("put(b,3)", 2, "an update needs no second place")
                .expect("remove(b)", 3, "b is the only entry")
                .run("put(c,4)")
                .expect("keysMostRecentFirst()", List.of("c"), "an emptied cache is like a new one");
    }

    @Test
    void capacityZeroStoresNothing() {
        CacheScript.withCapacity(0)
                .expect("put(a,1)", null, "nothing was there before")
                .expect("put(a,2)", null, "nothing was stored, so there is no value before")
                .expect("get(a)", null, "a cache of capacity 0 stores nothing")
                .expect("size()", 0, "a cache of capacity 0 stores nothing")
                .expect("keysMostRecentFirst()", List.of(), "a cache of capacity 0 stores nothing");
    }

    @Test
    void aHugeCapacityCostsNothingUntilItIsUsed() {
        CacheScript.withCapacity(Integer.MAX_VALUE)
                .run("put(a,1) put(b,2)")
                .expect("keysMostRecentFirst()", List.of("b", "a"), "a capacity is a bound, not a reservation");
    }

    @Test
    void refusesANegativeCapacity() {
        Refusal.demand(
                IllegalArgumentException.class,
                "new LruCache(-1)",
                () -> new LruCache<String, Integer>(-1),
                "less than nothing cannot be held: the constructor says so, before anything goes wrong later");
    }

    @Test
    void refusesNullsAndStaysAsItWas() {
        LruCache<String, Integer> cache = new LruCache<>(2);
        cache.put("a", 1);
        cache.put("b", 2);
        String rule = "null is no key and no value: get returns null for \"absent\", and must mean it";
        Refusal.demand(NullPointerException.class, "get(null)", () -> cache.get(null), rule);
        Refusal.demand(NullPointerException.class, "put(null, 3)", () -> cache.put(null, 3), rule);
        Refusal.demand(NullPointerException.class, "put(\"c\", null)", () -> cache.put("c", null), rule);
        Refusal.demand(NullPointerException.class, "put(\"a\", null)", () -> cache.put("a", null), rule);
        Refusal.demand(NullPointerException.class, "remove(null)", () -> cache.remove(null), rule);
        Refusal.demand(NullPointerException.class, "containsKey(null)", () -> cache.containsKey(null), rule);
        Expectation.given("capacity", 2)
                .and("after", "put(a,1) put(b,2), then each method with a null")
                .expected("keysMostRecentFirst()", List.of("b", "a"))
                .got(cache.keysMostRecentFirst())
                .because("a call that is refused changes nothing")
                .check();
        Expectation.given("capacity", 2)
                .and("after", "put(a,1) put(b,2), then each method with a null")
                .expected("get(a)", 1)
                .got(cache.get("a"))
                .because("a call that is refused changes nothing")
                .check();
    }

    @Test
    void tellsKeysWithEqualHashCodesApart() {
        CacheScript.withCapacity(2)
                .run("put(Aa,1) put(BB,2)")
                .expect("get(Aa)", 1, "\"Aa\" and \"BB\" have the same hash code, but are not equal")
                .expect("remove(BB)", 2, "\"Aa\" and \"BB\" have the same hash code, but are not equal")
                .expect("keysMostRecentFirst()", List.of("Aa"), "BB is gone, Aa is not");
    }

    @Test
    void theListOfKeysIsTheCallers() {
        LruCache<String, Integer> cache = new LruCache<>(2);
        cache.put("a", 1);
        List<String> keys = cache.keysMostRecentFirst();
        cache.put("b", 2);
        Expectation.given("after", "put(a,1), keys = keysMostRecentFirst(), put(b,2)")
                .expected("keys", List.of("a"))
                .got(keys)
                .because("the list is a snapshot: what the cache does later does not show in it")
                .check();
        try {
            keys.clear();
        } catch (UnsupportedOperationException e) {
            // A list that cannot be changed is as good.
        }
        Expectation.given("after", "the same, then keys.clear()")
                .expected("keysMostRecentFirst()", List.of("b", "a"))
                .got(cache.keysMostRecentFirst())
                .because("the list is the caller's own: what the caller does to it does not reach the cache")
                .check();
    }

    /** The model is the JDK's own: a LinkedHashMap in access order. */
    @Test
    void doesWhatTheModelDoesInRandomScripts() {
        SplittableRandom random = Seed.random("doesWhatTheModelDoesInRandomScripts");
        for (int i = 0; i < SCRIPTS; i++) {
            int capacity = random.nextInt(5);
            JdkModel model = new JdkModel(capacity);
            CacheScript script = CacheScript.withCapacity(capacity);
            for (String call : RandomCalls.script(random, 1 + i / 2, capacity + 2, RandomCalls.PLAIN)) {
                script.expect(call, model.call(call), "a random script: here your cache and the model part ways");
            }
        }
    }
}
