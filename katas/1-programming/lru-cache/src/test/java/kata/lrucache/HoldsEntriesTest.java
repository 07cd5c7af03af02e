package kata.lrucache;

import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;

/** Stage 1: {@code get}, {@code put}, and who has to go when the cache is full. */
class HoldsEntriesTest {

    @Test
    void givesBackWhatWasPut() {
        CacheScript.withCapacity(2)
                .run("put(a,1) put(b,2)")
                .expect("get(a)", 1, "a was put, and the cache has room for both")
                .expect("get(b)", 2, "b was put, and the cache has room for both");
    }

    @Test
    void givesNullForAKeyThatIsAbsent() {
        CacheScript.withCapacity(2)
                .expect("get(a)", null, "the cache is empty")
                .run("put(a,1)")
                .expect("get(b)", null, "b was never put")
                .expect("get(a)", 1, "a is present");
    }

    @Test
    void evictsTheEldestWhenItIsFull() {
        CacheScript.withCapacity(2)
                .run("put(a,1) put(b,2) put(c,3)")
                .expect("get(a)", null, "nobody used a since it was put: it was the least recent, and had to go")
                .expect("get(b)", 2, "only one entry has to go")
                .expect("get(c)", 3, "the newest entry never goes");
    }

    @Test
    void getMakesAnEntryTheMostRecent() {
        CacheScript.withCapacity(2)
                .run("put(a,1) put(b,2) get(a) put(c,3)")
                .expect("get(b)", null, "get(a) was a use, so that b was the least recent")
                .expect("get(a)", 1, "get(a) was a use, so that b was the least recent");
    }

    @Test
    void evictsOneAtATimeInTheOrderOfUse() {
        CacheScript.withCapacity(3)
                .run("put(a,1) put(b,2) put(c,3) get(b) get(a) put(d,4)")
                .expect("get(c)", null, "c was the least recent: a and b were used after it")
                .run("put(e,5)")
                .expect("get(b)", null, "now b was the least recent: a was used after it")
                .expect("get(a)", 1, "a was used after b")
                .expect("get(d)", 4, "d is newer than a")
                .expect("get(e)", 5, "e is the newest");
    }

    @Test
    void keepsTheLastThousandOfThreeThousand() {
        LruCache<Integer, String> cache = new LruCache<>(1_000);
        for (int key = 0; key < 3_000; key++) {
            cache.put(key, "v" + key);
        }
        for (int key : new int[] {0, 1_999, 2_000, 2_999}) {
            Expectation.given("capacity", 1_000)
                    .and("after", "put(0,v0) put(1,v1) … put(2999,v2999)")
                    .expected("get(" + key + ")", key < 2_000 ? null : "v" + key)
                    .got(cache.get(key))
                    .because("the last 1,000 keys, 2000 to 2999, are the most recent")
                    .check();
        }
    }
}
