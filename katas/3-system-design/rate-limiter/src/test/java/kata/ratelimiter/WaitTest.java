package kata.ratelimiter;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Seed;

class WaitTest {

    private static final long SECOND = 1_000_000_000;
    private static final Limit LIMIT = new Limit(10, 3, SECOND);
    private static final int RANDOM_CASES = 60;

    @Test
    void isNothingWhileThereAreEnough() {
        Script.with(LIMIT).granted(4, 0).rule("6 are left.").waits("a", 1, 0, 0).waits("a", 6, 0, 0);
    }

    @Test
    void isTheTimeThatTheMissingOnesTake() {
        Script.with(LIMIT)
                .granted(10, 0)
                .rule("3 permits take a second.")
                .waits("a", 3, 0, SECOND)
                .waits("a", 6, 0, 2 * SECOND)
                .rule("Half a second has gone: half a second to go.")
                .waits("a", 3, SECOND / 2, SECOND / 2)
                .rule("Another 3 would be there already.")
                .waits("a", 3, 5 * SECOND, 0);
    }

    @Test
    void isRoundedUp() {
        Script.with(LIMIT)
                .granted(10, 0)
                .rule("333333333⅓ ns: after 333333333 it is not there yet.")
                .waits("a", 1, 0, 333_333_334)
                .refused(1, 333_333_333)
                .granted(1, 333_333_334)
                .rule("Two thirds of a nanosecond of the second permit have flowed in.")
                .waits("a", 1, 333_333_334, 333_333_333)
                .refused(1, 666_666_666)
                .granted(1, 666_666_667);
    }

    @Test
    void isForEverForMoreThanABucketHolds() {
        Script.with(LIMIT)
                .granted(1, 0)
                .waits("a", 10, 0, 333_333_334)
                .rule("A bucket of 10 never holds 11: -1.")
                .waits("a", 11, 0, -1)
                .waits("nobody", 11, 0, -1)
                .waits("a", Long.MAX_VALUE, 0, -1)
                .waits("a", 1L << 62, 0, -1);
    }

    @Test
    void isNothingForAKeyThatIsNotKnown() {
        Script.with(LIMIT)
                .granted("alice", 10, 0)
                .waits("alice", 1, 0, 333_333_334)
                .rule("A key that has not been used has a full bucket.")
                .waits("bob", 10, 0, 0)
                .waits("bob", 10, -5, 0);
    }

    @Test
    void takesNothing() {
        Script.with(LIMIT)
                .granted(4, 0)
                .waits("a", 6, 0, 0)
                .rule("Asking takes nothing: 6 are still there.")
                .waits("a", 6, 0, 0)
                .granted(6, 0)
                .waits("a", 1, 0, 333_333_334)
                .rule("Asking does not throw away what flows in, either.")
                .waits("a", 1, 200_000_000, 133_333_334)
                .granted(1, 333_333_334);
    }

    @Test
    void doesNotRememberThatItWasAsked() {
        Script.with(LIMIT)
                .granted(10, 0)
                .rule("6 are there after two seconds; the other 4 take a second and a third.")
                .waits("a", 10, 2 * SECOND, 1_333_333_334)
                .rule("The clock stepped back to 1 s. Asking changes nothing, not even the time: 3 are there.")
                .waits("a", 6, SECOND, SECOND)
                .refused(4, SECOND)
                .granted(3, SECOND);
    }

    @Test
    void countsFromTheTimeThatIsGiven() {
        Script.with(LIMIT)
                .granted(10, 10 * SECOND)
                .rule("The clock stepped back to 4 s: 6 s until it has caught up, then another second for 3 permits.")
                .waits("a", 3, 4 * SECOND, 7 * SECOND);
        Script.with(LIMIT)
                .granted(4, 10 * SECOND)
                .rule("The clock stepped back, but 6 are there: they are granted at once.")
                .waits("a", 6, 4 * SECOND, 0)
                .granted(6, 4 * SECOND);
    }

    @Test
    void canBeVeryLong() {
        Script.with(4, 1, 1L << 60)
                .granted(4, 0)
                .rule("Four permits of 2^60 ns each: the largest bucket there is.")
                .waits("a", 4, 0, 1L << 62)
                .waits("a", 1, 0, 1L << 60)
                .waits("a", 1, 1, (1L << 60) - 1);
        Script.with(1, 1, 1L << 62)
                .granted(1, 0)
                .rule("One permit of 2^62 ns.")
                .waits("a", 1, 0, 1L << 62)
                .waits("a", 1, 1, (1L << 62) - 1);
    }

    @Test
    void isRightForRandomRequests() {
        SplittableRandom random = Seed.random("isRightForRandomRequests");
        for (int i = 0; i < RANDOM_CASES; i++) {
            Limit limit = new Limit(1 + random.nextInt(6), 1 + random.nextInt(9), 1 + random.nextInt(40));
            Script script = Script.with(limit).rule("The smallest wait after which the request is granted.");
            SlowModel model = new SlowModel(limit);
            long now = 0;
            for (int request = 0; request < 20; request++) {
                long permits = 1 + random.nextLong(limit.burst() + 1);
                script.waits("a", permits, now, model.nanosToWait("a", permits, now));
                boolean granted = model.tryAcquire("a", permits, now);
                script.ask("a", permits, now, granted);
                now += random.nextInt(granted ? 5 : 10) == 0
                        ? -random.nextLong(9)
                        : random.nextLong(limit.periodNanos());
            }
        }
    }
}
