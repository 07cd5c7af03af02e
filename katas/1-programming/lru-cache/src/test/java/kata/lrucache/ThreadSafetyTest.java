package kata.lrucache;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Seed;
import sre.katas.fixtures.steps.BackgroundCall;
import sre.katas.fixtures.steps.Interleaving;
import sre.katas.fixtures.steps.SteppedLoader;
import sre.katas.fixtures.steps.TwoCalls;

/**
 * Stage 5: many threads, and one load for all who ask. The tests hold one call before each of its
 * steps while another runs, so that a race is lost every time, on any machine.
 */
class ThreadSafetyTest {

    private static final String RULE =
            "calls from several threads have the effect of one after the other: guard the whole of each";
    private static final int RANDOM_PAIRS = 4;
    private static final SteppedLoader LOADER =
            new SteppedLoader(ScriptedCalls.class, TestedCache.class, RebuiltBin.class);

    /** One call interrupts the other at each of its steps. */
    private static void meet(int capacity, String before, String first, String second, String rule) {
        Interleaving.check(scripted(capacity, before, first, second), rule);
    }

    /** The same, and each interrupts the other. */
    private static void meetTwice(int capacity, String before, String first, String second, String rule) {
        Interleaving.checkWithTwoInterruptions(scripted(capacity, before, first, second), rule);
    }

    private static TwoCalls scripted(int capacity, String before, String first, String second) {
        return LOADER.create(TwoCalls.class, ScriptedCalls.class, capacity, before, first, second);
    }

    @Test
    void twoPutsOfOneKeyTakeOnePlace() {
        meet(2, "put(a,1) put(b,2)", "put(c,3)", "put(c,4)", RULE);
        meet(2, "put(a,1) put(b,2)", "put(a,3)", "put(a,4)", RULE);
    }

    @Test
    void twoPutsEachEvictOne() {
        meet(2, "put(a,1) put(b,2)", "put(c,3)", "put(d,4)", RULE);
        meet(1, "put(a,1)", "put(c,3)", "put(d,4)", RULE);
    }

    @Test
    void twoGetsBothReorder() {
        String rule = "get moves an entry: it is a write, and needs the lock of a write, not that of a read";
        meetTwice(3, "put(a,1) put(b,2) put(c,3)", "get(a)", "get(b)", rule);
        meetTwice(3, "put(a,1) put(b,2) put(c,3)", "get(a)", "get(a)", rule);
    }

    @Test
    void aGetDoesNotReviveWhatAPutEvicts() {
        meet(2, "put(a,1) put(b,2)", "get(a)", "put(c,3)", RULE);
    }

    @Test
    void aRemoveTakesTheWholeEntry() {
        meet(2, "put(a,1) put(b,2)", "remove(a)", "get(a)", RULE);
        meet(2, "put(a,1) put(b,2)", "remove(a)", "remove(a)", RULE);
        meet(2, "put(a,1) put(b,2)", "remove(a)", "put(a,9)", RULE);
        meet(2, "put(a,1) put(b,2)", "remove(a)", "put(c,3)", RULE);
    }

    @Test
    void nobodySeesHalfAPut() {
        String rule = "a put that evicts is one change: nobody sees one entry too many, or one too few";
        meet(2, "put(a,1) put(b,2)", "put(c,3)", "size()", rule);
        meet(2, "put(a,1) put(b,2)", "put(c,3)", "keysMostRecentFirst()", rule);
        meet(2, "put(a,1) put(b,2)", "put(b,3)", "containsKey(b)", rule);
        meet(2, "put(a,1) put(b,2)", "put(b,3)", "get(b)", rule);
    }

    @Test
    void anEntryExpiresOnce() {
        String rule = "whoever comes first lets the expired entry go, and the listener hears of it once";
        meet(3, "put(a,1) wait(60) put(b,2) wait(40)", "get(b)", "get(b)", rule);
        meet(3, "put(a,1) wait(60) put(b,2) wait(40)", "get(a)", "put(a,3)", rule);
    }

    @Test
    void aLookUpFindsWhatIsThereWhileTheTableIsRebuilt() {
        for (boolean byGet : new boolean[] {true, false}) {
            Interleaving.check(
                    LOADER.create(TwoCalls.class, RebuiltBin.class, byGet),
                    "a HashMap must not even be read while another thread changes it: every look-up needs the lock");
        }
    }

    @Test
    void aCallThatThrowsHoldsNobodyUp() {
        Map<String, Consumer<LruCache<Object, Integer>>> calls = new LinkedHashMap<>();
        calls.put("put(null, 1)", cache -> cache.put(null, 1));
        calls.put("put(a, null)", cache -> cache.put("a", null));
        calls.put("get(null)", cache -> cache.get(null));
        calls.put("put(a, a value that weighs 0)", cache -> cache.put("a", 0));
        calls.put("put(a key whose hashCode throws, 1)", cache -> cache.put(new BrokenKey(), 1));
        calls.put("get(a key whose hashCode throws)", cache -> cache.get(new BrokenKey()));
        calls.forEach((call, step) -> {
            LruCache<Object, Integer> cache =
                    new LruCache<>(CacheOptions.<Object, Integer>ofCapacity(2).withWeigher(value -> value));
            Object thrown = thrownBy(() -> step.accept(cache));
            BackgroundCall other = BackgroundCall.start(() -> cache.put("b", 2));
            boolean returned = other.returnsByItself();
            Expectation.given("one thread", "has called " + call)
                    .and("came of it", thrown)
                    .and("another thread", "calls put(b, 2)")
                    .expected("that call returns")
                    .got(returned ? "it returned" : "it waits for ever")
                    .because("whatever a call throws, it leaves no lock held: unlock in a finally block")
                    .holds(returned);
        });
    }

    @Test
    void getOrLoadLoadsOnceAndThenGets() {
        TestedCache tested = TestedCache.plain(2);
        tested.call("put(a,1) put(b,2)");
        List<Object> got = Arrays.asList(
                tested.call("getOrLoad(a,9)"),
                tested.call("getOrLoad(c,3)"),
                tested.call("getOrLoad(c,4)"),
                tested.call("keysMostRecentFirst()"),
                tested.loads());
        Expectation.given("capacity", 2)
                .and("after", "put(a,1) put(b,2)")
                .and("calls", "getOrLoad(a, loader of 9) getOrLoad(c, loader of 3) getOrLoad(c, loader of 4)")
                .expected("results, keys and loads", List.of(1, 3, 3, List.of("c", "a"), 1))
                .got(got)
                .because("a present key is got, which is a use, and its loader does not run; what is loaded is stored")
                .check();
        LruCache<String, Integer> cache = new LruCache<>(2);
        Refusal.demand(
                NullPointerException.class,
                "getOrLoad(null, …)",
                () -> cache.getOrLoad(null, k -> 1),
                "null is no key");
        Refusal.demand(
                NullPointerException.class,
                "getOrLoad(a, null)",
                () -> cache.getOrLoad("a", null),
                "null is no loader");
    }

    @Test
    void twoWhoMissTheSameKeyLoadItOnce() {
        String rule = "one load for all who ask at a time; whoever comes later finds what was loaded: \"is it there?\""
                + " and \"is it being loaded?\" must be one question";
        meet(2, "put(a,1) put(b,2)", "getOrLoad(c,3)", "getOrLoad(c,4)", rule);
        meet(2, "put(a,1) put(b,2)", "getOrLoad(c,3)", "getOrLoad(d,4)", RULE);
        meet(2, "put(a,1) put(b,2)", "getOrLoad(a,3)", "put(c,4)", RULE);
    }

    @Test
    void whoeverAsksWhileAKeyIsLoadedWaitsForThatLoad() {
        LruCache<String, Integer> cache = new LruCache<>(2);
        GatedLoader loader = GatedLoader.giving(7);
        BackgroundCall first = loader.begin(() -> cache.getOrLoad("a", loader));
        AtomicInteger otherLoads = new AtomicInteger();
        BackgroundCall second = BackgroundCall.start(() -> cache.getOrLoad("a", key -> otherLoads.incrementAndGet()));
        boolean waited = second.isHeldUp();
        loader.open();
        Expectation.given("first call", "getOrLoad(a, a loader that takes long and gives 7)")
                .and("second call", "getOrLoad(a, another loader), while the first loader runs")
                .expected("results", "first returns 7, second waits and returns 7, its own loader runs 0 times")
                .got("first " + first.outcome() + ", second " + (waited ? "waits and " : "") + second.outcome()
                        + ", its own loader runs " + otherLoads + " times")
                .because("one thread loads a key, the others wait for what it brings")
                .holds(waited
                        && first.outcome().equals("returns 7")
                        && second.outcome().equals("returns 7")
                        && otherLoads.get() == 0);
    }

    @Test
    void whoWantsAnotherKeyDoesNotWaitForALoad() {
        // "Aa" and "BB" have the same hash code: they share a bin, whatever the table.
        for (String call : List.of("put(c,3)", "get(b)", "remove(b)", "size()", "getOrLoad(d,4)", "getOrLoad(BB,5)")) {
            TestedCache tested = TestedCache.plain(3);
            tested.call("put(b,2)");
            GatedLoader loader = GatedLoader.giving(7);
            BackgroundCall load = loader.begin(() -> tested.getOrLoad("Aa", loader));
            BackgroundCall other = BackgroundCall.start(() -> tested.call(call));
            boolean returned = other.returnsByItself();
            loader.open();
            load.outcome();
            Expectation.given("one thread", "is in the loader of \"Aa\"")
                    .and("another thread", "calls " + call)
                    .expected("that call returns while the loader runs")
                    .got(returned ? "it returned" : "it waited until the loader was done")
                    .because("a loader may take seconds: it runs with no lock held that a call for another key needs"
                            + " (ConcurrentHashMap.computeIfAbsent holds one for all keys of a bin)")
                    .holds(returned);
        }
    }

    @Test
    void aLoaderThatThrowsLeavesNothingBehind() {
        for (Throwable boom : List.of(new IllegalArgumentException("boom"), new LinkageError("boom"))) {
            LruCache<String, Integer> cache = new LruCache<>(2);
            Object thrown = thrownBy(() -> cache.getOrLoad("a", key -> {
                if (boom instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) boom;
            }));
            Expectation.given("call", "getOrLoad(a, a loader that throws " + boom + ")")
                    .expected("throws", boom)
                    .got(thrown)
                    .because("whoever ran the loader gets what it threw, as it is and not wrapped")
                    .check();
            // In a thread of its own: there it does not matter who ran the loader that failed.
            BackgroundCall again =
                    BackgroundCall.start(() -> Arrays.asList(cache.size(), cache.getOrLoad("a", key -> 5)));
            boolean returned = again.returnsByItself();
            Expectation.given("after", "getOrLoad(a, a loader that throws " + boom + ")")
                    .expected("size(), then getOrLoad(a, a loader of 5)", "returns [0, 5]")
                    .got(returned ? again.outcome() : "waits for ever")
                    .because("a load that failed is over, whatever was thrown: nothing is stored, the next call loads")
                    .check();
        }
    }

    @Test
    void whoWaitsForALoadThatFailsIsNotLeftWaiting() {
        LruCache<String, Integer> cache = new LruCache<>(2);
        GatedLoader loader = GatedLoader.throwing(new IllegalArgumentException("boom"));
        BackgroundCall first = loader.begin(() -> cache.getOrLoad("a", loader));
        BackgroundCall second = BackgroundCall.start(() -> cache.getOrLoad("a", key -> 2));
        second.isHeldUp();
        loader.open();
        String boom = "throws java.lang.IllegalArgumentException: boom";
        Expectation.given("first call", "getOrLoad(a, a loader that throws in the end)")
                .and("second call", "getOrLoad(a, a loader of 2), while the first loader runs")
                .expected("first " + boom + "; second throws the same, or loads 2 by itself")
                .got("first " + first.outcome() + "; second " + second.outcome())
                .because("a load that fails ends the waiting")
                .holds(first.outcome().equals(boom)
                        && List.of(boom, "returns 2").contains(second.outcome()));
    }

    @Test
    void aLoaderThatFindsNothingStoresNothing() {
        LruCache<String, Integer> cache = new LruCache<>(2);
        Object nothing = cache.getOrLoad("a", key -> null);
        Expectation.given("call", "getOrLoad(a, a loader that gives null)")
                .expected("result, size, and what the next loader gives", Arrays.asList(null, 0, 5))
                .got(Arrays.asList(nothing, cache.size(), cache.getOrLoad("a", key -> 5)))
                .because("null is \"there is none\": it is returned, nothing is stored, and the next call loads again")
                .check();
    }

    @Test
    void aLoaderMayLoadAnotherKey() {
        LruCache<String, Integer> cache = new LruCache<>(3);
        Object sum = cache.getOrLoad("Aa", key -> cache.getOrLoad("BB", other -> 20) + 1);
        Expectation.given("call", "getOrLoad(\"Aa\", a loader that adds 1 to getOrLoad(\"BB\", a loader of 20))")
                .expected("result and keys", List.of(21, List.of("Aa", "BB")))
                .got(Arrays.asList(sum, cache.keysMostRecentFirst()))
                .because("a loader may use the cache for other keys; BB was stored first, Aa when its loader was done")
                .check();
    }

    @Test
    void refusesALoaderThatAsksForItsOwnKey() {
        LruCache<String, Integer> cache = new LruCache<>(3);
        String rule = "this thread would wait for itself, for ever: say so instead";
        Refusal.demand(
                IllegalStateException.class,
                "getOrLoad(a, a loader that calls getOrLoad(a, …))",
                () -> cache.getOrLoad("a", key -> cache.getOrLoad("a", again -> 1)),
                rule);
        Refusal.demand(
                IllegalStateException.class,
                "getOrLoad(a, a loader that calls getOrLoad(b, a loader that calls getOrLoad(a, …)))",
                () -> cache.getOrLoad("a", key -> cache.getOrLoad("b", other -> cache.getOrLoad("a", again -> 1))),
                rule);
        Expectation.given("after", "both were refused")
                .expected("size(), getOrLoad(a, a loader of 5), getOrLoad(b, a loader of 6)", List.of(0, 5, 6))
                .got(Arrays.asList(cache.size(), cache.getOrLoad("a", key -> 5), cache.getOrLoad("b", key -> 6)))
                .because("a refused load is a failed load: nothing is stored, and the next call loads again")
                .check();
    }

    @Test
    void randomPairsOfCallsHaveTheEffectOfOneAfterTheOther() {
        SplittableRandom random = Seed.random("randomPairsOfCallsHaveTheEffectOfOneAfterTheOther");
        for (int i = 0; i < RANDOM_PAIRS; i++) {
            int capacity = 1 + random.nextInt(3);
            int keys = capacity + 1;
            List<String> before = RandomCalls.script(random, 2 + random.nextInt(4), keys, RandomCalls.TIMED);
            String first = RandomCalls.call(random, keys, RandomCalls.PLAIN);
            String second = RandomCalls.call(random, keys, RandomCalls.PLAIN);
            meet(capacity, String.join(" ", before), first, second, RULE);
        }
    }

    /** A key that a map cannot look up. */
    private static final class BrokenKey {
        @Override
        public int hashCode() {
            throw new IllegalStateException("no hash code");
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }
    }

    private static Object thrownBy(Runnable call) {
        try {
            call.run();
        } catch (Throwable e) {
            return e;
        }
        return "nothing";
    }

    @Test
    void aLoadThatIsStoredIsToldOfLikeAPut() {
        List<String> heard = new ArrayList<>();
        LruCache<String, Integer> cache = new LruCache<>(CacheOptions.<String, Integer>ofCapacity(1)
                .withListener(removal -> heard.add(removal.key() + " " + removal.cause())));
        cache.put("a", 1);
        cache.getOrLoad("b", key -> 2);
        Expectation.given("capacity", 1)
                .and("calls", "put(a, 1), getOrLoad(b, a loader of 2)")
                .expected("the listener hears", List.of("a EVICTED"))
                .got(heard)
                .because("getOrLoad stores what the loader gives, as put does: what it evicts is told")
                .check();
    }

    @Test
    void nullIsNoLoaderForAPresentKeyEither() {
        LruCache<String, Integer> cache = new LruCache<>(2);
        cache.put("a", 1);
        Refusal.demand(
                NullPointerException.class,
                "getOrLoad(a, null), where a is present",
                () -> cache.getOrLoad("a", null),
                "null is no loader, whether it would be called or not");
    }

    @Test
    void aLoadedValueThatCannotBeWeighedLeavesNothingBehind() {
        LruCache<String, Integer> cache =
                new LruCache<>(CacheOptions.<String, Integer>ofCapacity(9).withWeigher(value -> value));
        Object thrown = thrownBy(() -> cache.getOrLoad("a", key -> 0));
        BackgroundCall again = BackgroundCall.start(() -> cache.getOrLoad("a", key -> 5));
        boolean returned = again.returnsByItself();
        Expectation.given("call", "getOrLoad(a, a loader of 0), where 0 weighs 0: " + thrown)
                .expected("then getOrLoad(a, a loader of 5)", "returns 5")
                .got(returned ? again.outcome() : "waits for ever")
                .because("a call that throws leaves nothing held: the next call loads again")
                .check();
    }

    @Test
    void theAgeOfALoadedValueCountsFromItsStoring() {
        AtomicLong clock = new AtomicLong();
        LruCache<String, Integer> cache = new LruCache<>(
                CacheOptions.<String, Integer>ofCapacity(2).withTimeToLive(Duration.ofNanos(100), clock::get));
        cache.getOrLoad("a", key -> {
            clock.set(90);
            return 1;
        });
        clock.set(150);
        Expectation.given("time to live", "100 ns; the loader runs from 0 to 90")
                .expected("get(a) at 150", 1)
                .got(cache.get("a"))
                .because("it is stored at 90, as put does, and its age counts from then")
                .check();
    }
}
