package kata.ratelimiter;

import java.util.SplittableRandom;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sre.katas.fixtures.Growth;
import sre.katas.fixtures.Seed;
import sre.katas.fixtures.steps.SteppedLoader;

class EvictTest {

    private static final long SECOND = 1_000_000_000;
    private static final Limit LIMIT = new Limit(10, 3, SECOND);
    private static final int RANDOM_CASES = 40;

    @Test
    void countsTheKeysThatWereGrantedSomething() {
        Script.with(LIMIT)
                .rule("Nothing is remembered at first.")
                .size(0)
                .granted("alice", 1, 0)
                .granted("bob", 10, 0)
                .granted("alice", 1, 0)
                .rule("alice and bob.")
                .size(2);
    }

    @Test
    void remembersNobodyWhoWasOnlyRefused() {
        Script.with(LIMIT)
                .granted("alice", 10, 0)
                .refused("mallory", 11, 0)
                .rule(
                        "A refused request changes nothing: whoever sends nonsense under a million names costs no memory.")
                .size(1)
                .waits("bob", 1, 0, 0)
                .waits("bob", 11, 0, -1)
                .rule("Neither does asking when to come back.")
                .size(1);
    }

    @Test
    void forgetsAFullBucket() {
        Script.with(LIMIT)
                .granted(1, 0)
                .rule("The missing permit takes 333333333⅓ ns: not full yet.")
                .evicts(333_333_333, 0)
                .size(1)
                .rule("Now it is full, like a new one.")
                .evicts(333_333_334, 1)
                .size(0)
                .rule("There is nothing left to forget.")
                .evicts(333_333_334, 0);
    }

    @Test
    void forgetsNoBucketThatIsNotFull() {
        Script.with(LIMIT)
                .granted(10, 0)
                .rule("Four of ten permits are missing after 2 s: it must be remembered.")
                .evicts(2 * SECOND, 0)
                .rule("It still holds 6, not 10.")
                .refused(7, 2 * SECOND)
                .granted(6, 2 * SECOND);
    }

    @Test
    void countsWhatItForgets() {
        Script.with(LIMIT)
                .granted("alice", 1, 0)
                .granted("bob", 9, 0)
                .granted("carol", 2, 0)
                .granted("dave", 3, SECOND)
                .rule("After a second alice's and carol's buckets are full; bob's and dave's are not.")
                .evicts(SECOND, 2)
                .size(2)
                .rule("bob's last permits come at 3 s, dave's at 2 s.")
                .evicts(2 * SECOND, 1)
                .evicts(3 * SECOND, 1)
                .size(0);
    }

    @Test
    void startsAgainWithAFullBucket() {
        Script.with(LIMIT)
                .granted(10, 0)
                .evicts(4 * SECOND, 1)
                .rule("A forgotten key is a new key, and new buckets are full.")
                .granted(10, 4 * SECOND)
                .refused(1, 4 * SECOND)
                .size(1);
    }

    @Test
    void forgetsWhoWasIdleForYears() {
        Script.with(10, 1_000, SECOND)
                .granted("alice", 10, -(1L << 61))
                .granted("bob", 10, (1L << 61) - 1)
                .rule("alice has been idle for 146 years, bob for a nanosecond.")
                .evicts(1L << 61, 1)
                .size(1);
    }

    @Test
    void forgetsNobodyWhileTheClockIsBehind() {
        Script.with(LIMIT)
                .granted(1, 10 * SECOND)
                .rule("The clock stepped back by 5 s: nothing has flowed in since.")
                .evicts(5 * SECOND, 0)
                .evicts(10 * SECOND, 0)
                .size(1);
    }

    @ParameterizedTest
    @EnumSource
    void doesNotWorkMoreFor(StepsOfCalls.Kind kind) {
        IntToLongFunction steps =
                new SteppedLoader(StepsOfCalls.class).create(IntToLongFunction.class, StepsOfCalls.class, kind.name());
        Growth.of("steps of your code for " + kind.words, 200, steps).atMost(kind.growth, kind.rule);
    }

    @Test
    void remembersRandomKeys() {
        SplittableRandom random = Seed.random("remembersRandomKeys");
        for (int i = 0; i < RANDOM_CASES; i++) {
            Limit limit = new Limit(1 + random.nextInt(6), 1 + random.nextInt(9), 1 + random.nextInt(40));
            Script script = Script.with(limit).rule("Full buckets go, all others stay.");
            SlowModel model = new SlowModel(limit);
            long now = 0;
            for (int request = 0; request < 30; request++) {
                String key = "abcdefgh".substring(random.nextInt(8)).substring(0, 1);
                long permits = 1 + random.nextLong(limit.burst() + 1);
                script.ask(key, permits, now, model.tryAcquire(key, permits, now));
                if (random.nextInt(4) == 0) {
                    script.evicts(now, model.evict(now));
                }
                script.size(model.size());
                now += random.nextLong(limit.periodNanos());
            }
        }
    }
}
