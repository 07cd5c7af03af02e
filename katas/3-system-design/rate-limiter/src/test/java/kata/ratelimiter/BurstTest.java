package kata.ratelimiter;

import org.junit.jupiter.api.Test;

class BurstTest {

    private static final long HOUR = 3_600_000_000_000L;
    private static final Limit LIMIT = new Limit(10, 3, HOUR);

    @Test
    void grantsABurstFromAFullBucket() {
        Script.with(LIMIT)
                .rule("A bucket is full at first: it holds 10.")
                .granted(10, 0)
                .rule("Now it is empty.")
                .refused(1, 0);
    }

    @Test
    void grantsOneByOne() {
        Script script = Script.with(LIMIT).rule("A bucket of 10 grants ten times one.");
        for (int i = 0; i < 10; i++) {
            script.granted(1, 0);
        }
        script.rule("The eleventh is too many.").refused(1, 0);
    }

    @Test
    void grantsAllOrNothing() {
        Script.with(LIMIT)
                .granted(7, 0)
                .rule("3 are left: not enough for 4.")
                .refused(4, 0)
                .rule("A refused request takes nothing: 3 are still there.")
                .granted(3, 0)
                .refused(1, 0);
    }

    @Test
    void neverGrantsMoreThanABucketHolds() {
        Script.with(LIMIT)
                .rule("No bucket of 10 will ever hold 11, and so it is left as it was.")
                .refused(11, 0)
                .refused(11, 24 * HOUR)
                .rule("2^62 permits, and the largest long: a product may overflow.")
                .refused(1L << 62, 24 * HOUR)
                .refused(Long.MAX_VALUE, 24 * HOUR)
                .rule("The refused requests took nothing.")
                .granted(10, 24 * HOUR);
    }

    @Test
    void givesEachKeyABucketOfItsOwn() {
        Script.with(LIMIT)
                .granted("alice", 10, 0)
                .rule("What alice took is not missing in bob's bucket.")
                .granted("bob", 4, 0)
                .refused("alice", 1, 0)
                .granted("bob", 6, 0)
                .refused("bob", 1, 0)
                .granted("carol", 10, 0);
    }

    @Test
    void findsKeysByEquals() {
        Script.with(LIMIT)
                .granted(new String("alice"), 6, 0)
                .rule("Two equal strings are one key.")
                .refused(new String("alice"), 5, 0)
                .granted(new String("alice"), 4, 0);
    }

    @Test
    void startsFullAtAnyTime() {
        for (long now : new long[] {-(1L << 61), -1, 1, 1L << 61}) {
            Script.with(LIMIT)
                    .rule("Full at first, whatever the clock says.")
                    .granted(10, now)
                    .refused(1, now);
        }
    }

    @Test
    void keepsTheSmallestBucket() {
        Script.with(1, 1, HOUR)
                .rule("A bucket of one.")
                .granted(1, 0)
                .refused(1, 0)
                .refused(2, 0);
    }
}
