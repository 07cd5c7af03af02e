package kata.lrucache;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Seed;

/** Stage 4: entries that expire by the test's clock, entries that weigh, and a listener for all that leaves. */
class ExpiryAndWeightTest {

    private static final Duration TTL = Duration.ofNanos(100);
    private static final int SCRIPTS = 300;

    private static CacheScript expiring(int capacity) {
        return CacheScript.timed(capacity, TTL, 0);
    }

    @Test
    void anEntryLivesForItsTimeToLiveAndNoLonger() {
        expiring(2)
                .run("put(a,1) wait(99)")
                .expect("get(a)", 1, "at an age of 99 ns it is still alive")
                .run("wait(1)")
                .expect("get(a)", null, "at an age of 100 ns its time is over");
    }

    @Test
    void useDoesNotProlongALife() {
        expiring(2)
                .run("put(a,1) wait(60)")
                .expect("get(a)", 1, "its age is 60 ns")
                .run("wait(40)")
                .expect("get(a)", null, "age counts from the put, not from the last use");
    }

    @Test
    void aNewWriteBeginsANewLife() {
        expiring(2)
                .run("put(a,1) wait(60)")
                .expect("put(a,2)", 1, "its age is 60 ns")
                .run("wait(60)")
                .expect("get(a)", 2, "age counts from the latest put: it is 60 ns")
                .run("wait(40)")
                .expect("get(a)", null, "age counts from the latest put: now it is 100 ns");
    }

    @Test
    void anExpiredEntryIsAbsentForEveryMethod() {
        String rule = "the time of a and b is over; nobody needs to ask for them first";
        expiring(3).run("put(a,1) put(b,2) wait(50) put(c,3) wait(50)").expect("size()", 1, rule);
        expiring(3).run("put(a,1) wait(100)").expect("containsKey(a)", false, "its time is over");
        expiring(3)
                .run("put(a,1) put(b,2) wait(50) put(c,3) wait(50)")
                .expect("keysMostRecentFirst()", List.of("c"), rule);
        expiring(3).run("put(a,1) wait(100)").expect("remove(a)", null, "its time is over");
        expiring(3).run("put(a,1) wait(100)").expect("put(a,2)", null, "its time is over: there is no value before");
    }

    @Test
    void expiryFollowsTheWritesNotTheUses() {
        expiring(3)
                .run("put(a,1) wait(10) put(b,2) wait(10) put(c,3) get(a) wait(80)")
                .expect("keysMostRecentFirst()", List.of("c", "b"), "a was written first, though used last")
                .run("put(b,4) wait(20)")
                .expect("keysMostRecentFirst()", List.of("b"), "b was written again, c was not");
    }

    @Test
    void anExpiredEntryMakesRoomBeforeALiveOneGoes() {
        expiring(2)
                .run("put(a,1) wait(60) put(b,2) get(a) wait(40) put(c,3)")
                .expect(
                        "keysMostRecentFirst()",
                        List.of("c", "b"),
                        "a has expired and holds no place: b need not go, though a was used after it");
    }

    @Test
    void theClockMayOverflow() {
        CacheScript.timed(2, TTL, Long.MAX_VALUE - 50)
                .run("put(a,1) wait(10)")
                .expect("get(a)", 1, "its age is 10 ns: compare ages, for now + time to live overflows")
                .run("wait(50)")
                .expect("get(a)", 1, "its age is 60 ns, though the clock has gone from positive to negative")
                .run("wait(40)")
                .expect("get(a)", null, "its age is 100 ns");
        CacheScript.timed(2, TTL, -1_000_000)
                .run("put(a,1) wait(99)")
                .expect("get(a)", 1, "a clock may show negative numbers: only differences mean something")
                .run("wait(1)")
                .expect("get(a)", null, "its age is 100 ns");
    }

    @Test
    void theLongestTimeToLiveIsForEver() {
        for (Duration longest : List.of(Duration.ofDays(200_000), Duration.ofSeconds(Long.MAX_VALUE, 999_999_999))) {
            CacheScript.timed(2, longest, 5)
                    .run("put(a,1) wait(9000000000000000000)")
                    .expect(
                            "get(a)",
                            1,
                            "any positive Duration will do, also one of more nanoseconds than a long holds");
        }
    }

    @Test
    void refusesImpossibleOptions() {
        CacheOptions<String, Integer> options = CacheOptions.ofCapacity(2);
        for (Duration impossible : List.of(Duration.ZERO, Duration.ofNanos(-1), Duration.ofSeconds(Long.MIN_VALUE))) {
            Refusal.demand(
                    IllegalArgumentException.class,
                    "new LruCache(… time to live " + impossible + ")",
                    () -> new LruCache<>(options.withTimeToLive(impossible, () -> 0)),
                    "a time to live must be positive: ask for capacity 0 if nothing is to be stored");
        }
        Refusal.demand(
                IllegalArgumentException.class,
                "new LruCache(CacheOptions.ofCapacity(-1))",
                () -> new LruCache<>(CacheOptions.<String, Integer>ofCapacity(-1)),
                "a capacity is 0 or more");
    }

    @Test
    void evictsAsManyAsTheWeightTakes() {
        CacheScript.weighed(10)
                .run("put(a,3) put(b,3) put(c,4)")
                .expect("size()", 3, "3 + 3 + 4 = 10: there is room for all")
                .run("put(d,6)")
                .expect("keysMostRecentFirst()", List.of("d", "c"), "a and b had to go, and 4 + 6 = 10")
                .expect("heard()", List.of("a=3 EVICTED", "b=3 EVICTED"), "the least recent goes first");
    }

    @Test
    void aHeavierUpdateMakesOthersGoNotItself() {
        CacheScript.weighed(10)
                .run("put(a,3) put(b,3) put(c,4) put(a,7)")
                .expect("keysMostRecentFirst()", List.of("a"), "a weighs 7 now: b and c had to go for it, oldest first")
                .run("put(a,2) put(d,8)")
                .expect("keysMostRecentFirst()", List.of("d", "a"), "a weighs 2 now: 2 + 8 = 10");
    }

    @Test
    void whatIsHeavierThanTheCacheIsNotKept() {
        CacheScript.weighed(10)
                .run("put(a,3) put(b,3)")
                .expect("put(big,11)", null, "nothing was there before")
                .expect("keysMostRecentFirst()", List.of("b", "a"), "no eviction makes room for 11: nobody has to go")
                .expect("heard()", List.of("big=11 EVICTED"), "the listener hears of every value that was put")
                .expect("put(a,11)", 3, "put returns the value before")
                .expect("keysMostRecentFirst()", List.of("b"), "the old value of a is outdated: it goes in any case")
                .expect("heardInAnyOrder()", List.of("a=11 EVICTED", "a=3 REPLACED"), "both values of a have left");
    }

    @Test
    void weightsDoNotOverflow() {
        CacheScript.weighed(Integer.MAX_VALUE)
                .run("put(a,2000000000) put(b,2000000000)")
                .expect("keysMostRecentFirst()", List.of("b"), "both together weigh more than an int can hold");
    }

    @Test
    void refusesAWeightBelowOne() {
        for (int weight : new int[] {0, -1}) {
            LruCache<String, Integer> cache =
                    new LruCache<>(CacheOptions.<String, Integer>ofCapacity(10).withWeigher(value -> value));
            cache.put("a", 3);
            cache.put("b", 3);
            Refusal.demand(
                    IllegalArgumentException.class,
                    "put(a, " + weight + ")",
                    () -> cache.put("a", weight),
                    "an entry weighs 1 or more");
            Expectation.given("after", "put(a,3) put(b,3), and put(a," + weight + ") was refused")
                    .expected("keys, and get(a)", List.of(List.of("b", "a"), 3))
                    .got(Arrays.asList(cache.keysMostRecentFirst(), cache.get("a")))
                    .because("a call that is refused changes nothing")
                    .check();
        }
    }

    @Test
    void theListenerHearsWhyEachValueLeft() {
        expiring(2)
                .run("put(a,1) put(a,2)")
                .expect("heard()", List.of("a=1 REPLACED"), "put gave a another value")
                .expect("remove(a)", 2, "a is present")
                .expect("heard()", List.of("a=2 REMOVED"), "remove took it out")
                .run("put(b,1) put(c,2) put(d,3)")
                .expect("heard()", List.of("b=1 EVICTED"), "there was no room for b any more")
                .run("wait(100) get(x)")
                .expect("heardInAnyOrder()", List.of("c=2 EXPIRED", "d=3 EXPIRED"), "their time was over")
                .run("get(x) remove(c) put(e,1)")
                .expect("heard()", List.of(), "each value leaves once");
    }

    @Test
    void whatExpiresIsHeardInTheNextCallThatMayChangeSomething() {
        for (String next : List.of("get(x)", "remove(x)", "put(x,9)")) {
            expiring(5)
                    .run("put(a,1) wait(10) put(b,2) wait(20) get(a) put(c,3) wait(80)")
                    .run(next)
                    .expect(
                            "heard()",
                            List.of("a=1 EXPIRED", "b=2 EXPIRED"),
                            "a and b are over, in the order of their writes; any get, put or remove lets them go");
        }
    }

    @Test
    void anExpiredValueIsNotReplacedButExpired() {
        expiring(2)
                .run("put(a,1) wait(100) put(a,2)")
                .expect("heard()", List.of("a=1 EXPIRED"), "its time was over before the put")
                .expect("get(a)", 2, "the new value lives");
    }

    @Test
    void capacityZeroLetsEachValueGoAtOnce() {
        expiring(0)
                .expect("put(a,1)", null, "nothing was there before")
                .expect("heard()", List.of("a=1 EVICTED"), "it was put and there is no room: it has left")
                .expect("size()", 0, "a cache of capacity 0 stores nothing");
    }

    @Test
    void theListenerSeesTheChangeComplete() {
        List<String> seen = new ArrayList<>();
        List<LruCache<String, Integer>> own = new ArrayList<>();
        LruCache<String, Integer> cache = new LruCache<>(CacheOptions.<String, Integer>ofCapacity(2)
                .withListener(removal ->
                        seen.add(removal.key() + " left, keys " + own.get(0).keysMostRecentFirst() + ", size "
                                + own.get(0).size())));
        own.add(cache);
        cache.put("a", 1);
        cache.put("b", 2);
        cache.put("c", 3);
        cache.put("b", 4);
        cache.remove("c");
        Expectation.given("capacity", 2)
                .and("calls", "put(a,1) put(b,2) put(c,3) put(b,4) remove(c)")
                .expected(
                        "what the listener sees",
                        List.of(
                                "a left, keys [c, b], size 2",
                                "b left, keys [b, c], size 2",
                                "c left, keys [b], size 1"))
                .got(seen)
                .because("the listener is called when the change is complete, and may ask the cache")
                .check();
    }

    @Test
    void theListenerMayChangeTheCache() {
        List<LruCache<String, Integer>> own = new ArrayList<>();
        LruCache<String, Integer> cache =
                new LruCache<>(CacheOptions.<String, Integer>ofCapacity(2).withListener(removal -> {
                    if (removal.key().equals("a")) {
                        own.get(0).put("last", removal.value());
                    }
                }));
        own.add(cache);
        cache.put("a", 1);
        cache.put("b", 2);
        cache.put("c", 3);
        Expectation.given("capacity", 2)
                .and("listener", "when a leaves, put(last, its value)")
                .and("after", "put(a,1) put(b,2) put(c,3)")
                .expected("keys, and size", List.of(List.of("last", "c"), 2))
                .got(List.of(cache.keysMostRecentFirst(), cache.size()))
                .because("put(c,3) was complete when the listener put one more, for which b had to go")
                .check();
    }

    /** The model does the same with one list, slowly. */
    @Test
    void doesWhatTheModelDoesAsTimeGoesBy() {
        SplittableRandom random = Seed.random("doesWhatTheModelDoesAsTimeGoesBy");
        for (int i = 0; i < SCRIPTS; i++) {
            int capacity = random.nextInt(5);
            CacheScript script = expiring(capacity);
            ListModel model = new ListModel(capacity, false, TTL.toNanos());
            follow(script, model, RandomCalls.script(random, 1 + i / 3, capacity + 2, RandomCalls.TIMED));
        }
    }

    @Test
    void doesWhatTheModelDoesWithWeights() {
        SplittableRandom random = Seed.random("doesWhatTheModelDoesWithWeights");
        for (int i = 0; i < SCRIPTS; i++) {
            int capacity = random.nextInt(10);
            CacheScript script = CacheScript.weighed(capacity);
            ListModel model = new ListModel(capacity, true, Long.MAX_VALUE);
            follow(script, model, RandomCalls.script(random, 1 + i / 3, 6, RandomCalls.PLAIN));
        }
    }

    private static void follow(CacheScript script, ListModel model, List<String> calls) {
        for (String call : calls) {
            script.expect(call, model.call(call), "a random script: here your cache and the model part ways");
        }
        model.call("get(a)");
        script.run("get(a)")
                .expect(
                        "heardInAnyOrder()",
                        model.call("heardInAnyOrder()"),
                        "a random script: each value that left is heard once, with its cause");
    }
}
