package kata.ratelimiter;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Seed;
import sre.katas.fixtures.steps.Interleaving;
import sre.katas.fixtures.steps.SteppedLoader;
import sre.katas.fixtures.steps.TwoCalls;

/**
 * The tests hold one call before each of its steps while another runs, so that a race is lost every time, on
 * any machine.
 */
class ThreadsTest {

    private static final SteppedLoader LOADER = new SteppedLoader(ScriptedCalls.class, RebuiltBin.class);
    private static final int RANDOM_PAIRS = 6;

    private static void meet(String before, String first, String second, long end, String rule) {
        Interleaving.check(LOADER.create(TwoCalls.class, ScriptedCalls.class, before, first, second, end), rule);
    }

    @Test
    void twoWhoWantTheLastPermitsDoNotBothGetThem() {
        String rule = "Looking whether there are enough and taking them out must be one step for all others.";
        meet("take a 2 at 0", "take a 2 at 0", "take a 3 at 0", 0, rule);
        meet("take a 2 at 0", "take a 2 at 0", "take a 2 at 0", 0, rule);
        meet("take a 5 at 0", "take a 1 at 10", "take a 1 at 10", 10, rule);
    }

    @Test
    void twoWhoBringANewKeyShareItsBucket() {
        meet(
                "",
                "take a 3 at 0",
                "take a 3 at 0",
                0,
                "Looking whether a key has a bucket and giving it one must be one step: otherwise one of two buckets is"
                        + " lost, with all that was taken out of it.");
    }

    @Test
    void twoNewKeysDoNotPushEachOtherOut() {
        meet(
                "take c 1 at 0",
                "take a 5 at 0",
                "take b 5 at 0",
                0,
                "A HashMap must not be changed by two threads at a time: it loses entries, and with them what was taken.");
    }

    @Test
    void noPermitIsTakenOutOfAForgottenBucket() {
        String rule =
                "evict looks whether a bucket is full, and forgets it: if somebody takes permits in between, they are"
                        + " taken from a bucket that is forgotten, and come back at once.";
        meet("take a 2 at 0", "take a 4 at 30", "evict at 30", 30, rule);
        meet("take a 2 at 0, take b 5 at 0", "take a 5 at 20", "evict at 20", 20, rule);
    }

    @Test
    void twoWhoEvictForgetAKeyOnce() {
        meet("take a 1 at 0", "evict at 10", "evict at 10", 10, "A key is forgotten, and counted, by one of them.");
    }

    @Test
    void whoAsksForTheWaitSeesAWholeBucket() {
        meet(
                "take a 5 at 0",
                "take a 3 at 35",
                "wait a 4 at 35",
                35,
                "The amount and the time of a bucket belong together: whoever reads one new and the other old sees what never"
                        + " was.");
    }

    @Test
    void whoAsksForTheWaitFindsTheBucketWhileTheMapIsRebuilt() {
        for (int inBin = 8; inBin <= 9; inBin++) {
            Interleaving.check(
                    LOADER.create(TwoCalls.class, RebuiltBin.class, inBin),
                    "A HashMap must not even be read while another thread changes it: it looks as if a key were new.");
        }
    }

    @Test
    void randomPairsHaveTheEffectOfOneAfterTheOther() {
        SplittableRandom random = Seed.random("randomPairsHaveTheEffectOfOneAfterTheOther");
        for (int i = 0; i < RANDOM_PAIRS; i++) {
            long now = 10L * random.nextInt(6);
            String before = take(random, 0) + ", " + take(random, 0);
            String first = take(random, now);
            String second = random.nextInt(3) == 0 ? "evict at " + now : take(random, now);
            meet(before, first, second, now, "Many threads: as if the calls came one after the other.");
        }
    }

    private static String take(SplittableRandom random, long now) {
        return "take " + "abc".charAt(random.nextInt(3)) + " " + (1 + random.nextInt(5)) + " at " + now;
    }
}
