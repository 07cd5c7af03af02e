package kata.ratelimiter;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sre.katas.fixtures.Golden;
import sre.katas.fixtures.Seed;

class RefillTest {

    private static final long SECOND = 1_000_000_000;
    private static final long YEAR = 365 * 86_400 * SECOND;
    private static final Limit LIMIT = new Limit(10, 3, SECOND);
    private static final int RANDOM_CASES = 60;

    @Test
    void refillsWithTime() {
        Script.with(LIMIT)
                .granted(10, 0)
                .rule("3 per second: after a second 3 are there, and no more.")
                .granted(3, SECOND)
                .refused(1, SECOND)
                .rule("Two seconds bring 6.")
                .granted(6, 3 * SECOND)
                .refused(1, 3 * SECOND);
    }

    @Test
    void refillsEvenly() {
        Script.with(LIMIT)
                .granted(10, 0)
                .rule("One permit takes 333333333⅓ ns, not a whole second.")
                .refused(1, 333_333_333)
                .granted(1, 333_333_334)
                .rule(
                        "Two permits take 666666666⅔ ns since the burst: of the first, two thirds of a nanosecond are left over.")
                .refused(1, 666_666_666)
                .granted(1, 666_666_667)
                .rule("Three permits take just a second.")
                .refused(1, 999_999_999)
                .granted(1, SECOND);
    }

    @Test
    void neverHoldsMoreThanABurst() {
        Script.with(LIMIT)
                .granted(4, 0)
                .rule("In an hour 10800 would have flowed in; 10 is full.")
                .granted(10, 3_600 * SECOND)
                .refused(1, 3_600 * SECOND);
    }

    @Test
    void keepsWhatIsLessThanAPermit() {
        Script.with(10, 1, 1_000)
                .granted(10, 0)
                .rule("Asking does not throw away what has flowed in so far.")
                .refused(1, 300)
                .refused(1, 600)
                .refused(1, 999)
                .granted(1, 1_000)
                .rule("1.5 permits have flowed in; one goes, a half stays.")
                .granted(1, 2_500)
                .refused(1, 2_999)
                .granted(1, 3_000);
    }

    @Test
    void losesNothingOverManyPermits() {
        Script script = Script.with(LIMIT)
                .granted(10, 0)
                .rule(
                        "The k-th permit since the burst is there at k/3 s, rounded up to a nanosecond; not one nanosecond"
                                + " earlier, and not one later.");
        for (long permit = 1; permit <= 2_000; permit++) {
            long due = -Math.floorDiv(-permit * SECOND, 3L);
            script.refused(1, due - 1).granted(1, due);
        }
    }

    @Test
    void isExactInALargeBucket() {
        Script.with(1_000_000_000, 1, SECOND)
                .granted(1, 0)
                .rule("999999999 and 0.999999999 of a permit are there: not quite 1000000000. A double cannot tell.")
                .refused(1_000_000_000, SECOND - 1)
                .granted(1_000_000_000, SECOND);
    }

    @Test
    void refillsSlowly() {
        long day = 86_400 * SECOND;
        Script.with(2, 7, day)
                .granted(2, 0)
                .rule("7 a day: one every 12342857142857 1/7 ns.")
                .refused(1, 12_342_857_142_857L)
                .granted(1, 12_342_857_142_858L)
                .refused(2, 3 * 12_342_857_142_857L)
                .granted(2, 3 * 12_342_857_142_857L + 1);
    }

    @Test
    void refillsFast() {
        Script.with(1_000_000, 1_000_000_000, 3)
                .granted(1_000_000, 0)
                .rule("A third of a thousand million each nanosecond: full at once.")
                .granted(1_000_000, 1)
                .refused(1, 1);
    }

    @ParameterizedTest
    @CsvSource({"3, 1000000000", "1000, 1000000000", "1000000000, 1000"})
    void isFullAfterYears(long permits, long periodNanos) {
        for (long idle : new long[] {YEAR * 13, YEAR * 70, YEAR * 100, YEAR * 137, 1L << 62}) {
            Script.with(10, permits, periodNanos)
                    .granted(10, -(1L << 61))
                    .rule("Idle for " + idle / YEAR + " years: full, and not negative. elapsed × permits overflows.")
                    .granted(10, -(1L << 61) + idle)
                    .refused(1, -(1L << 61) + idle);
        }
    }

    @Test
    void grantsNoSecondBurstAtTheEdgeOfAWindow() {
        Script.with(10, 10, SECOND)
                .granted(10, 950_000_000)
                .rule("Half a permit has flowed in since the burst: no new second, no new burst.")
                .refused(1, SECOND)
                .granted(1, 1_050_000_000)
                .refused(1, 1_050_000_000);
    }

    @Test
    void standsStillWhileTheClockIsBehind() {
        Script.with(LIMIT)
                .granted(8, 10 * SECOND)
                .rule("The clock stepped back by 5 s: the 2 that were left are still there.")
                .granted(2, 5 * SECOND)
                .rule("The time from 5 s to 10 s was counted already: nothing flows in.")
                .refused(1, 5 * SECOND)
                .refused(1, 9 * SECOND)
                .refused(1, 10 * SECOND)
                .refused(1, 10 * SECOND + 333_333_333)
                .rule("From 10 s on it flows again.")
                .granted(1, 10 * SECOND + 333_333_334);
    }

    @Test
    void doesNotRememberTheTimeOfARefusal() {
        Script.with(LIMIT)
                .granted(10, 0)
                .rule("6 are there after two seconds, not 10.")
                .refused(10, 2 * SECOND)
                .rule(
                        "The clock stepped back to 1 s. A refused request changes nothing, not even the time: 3 are there.")
                .refused(4, SECOND)
                .granted(3, SECOND);
    }

    @Test
    void holdsTheLargestBucketThereIs() {
        for (Limit limit : new Limit[] {new Limit(1, 1, 1L << 62), new Limit(4, 1, 1L << 60)}) {
            Script.with(limit)
                    .granted(limit.burst(), 0)
                    .rule("burst × periodNanos is 2^62: it fits into a long, but twice as much does not.")
                    .refused(limit.burst(), 0)
                    .refused(1, (1L << 60) - 1);
        }
    }

    @Test
    void keepsATimeForEachKey() {
        Script.with(LIMIT)
                .granted("alice", 10, 100 * SECOND)
                .granted("bob", 10, 0)
                .rule("bob's clock is at 1 s, whatever alice's is.")
                .granted("bob", 3, SECOND)
                .refused("bob", 1, SECOND)
                .refused("alice", 1, 100 * SECOND);
    }

    @ParameterizedTest
    @CsvSource({
        "thirds, 10, 3, 1000000000",
        "sevenths, 1, 7, 60000000000",
        "busy, 100, 1000, 1000000000",
        "slow, 5, 1, 1000000000",
        "three-seconds, 20, 7, 3000000000"
    })
    void grantsWhatBucket4jGrants(String name, long burst, long permits, long periodNanos) {
        Script script = Script.with(burst, permits, periodNanos)
                .rule("This is what Bucket4j 8.10.1 answers to the same requests, with the same clock.");
        for (String line : Golden.text(RefillTest.class, name).split("\n")) {
            String[] word = line.split(" ");
            script.ask("a", Long.parseLong(word[1]), Long.parseLong(word[0]), word[2].equals("granted"));
        }
    }

    @Test
    void answersRandomRequests() {
        SplittableRandom random = Seed.random("answersRandomRequests");
        for (int i = 0; i < RANDOM_CASES; i++) {
            Limit limit = new Limit(
                    1 + random.nextInt(12),
                    1 + random.nextInt(9),
                    1 + random.nextInt(random.nextBoolean() ? 10 : 1_000));
            Script script = Script.with(limit).rule("Whole numbers: one permit is periodNanos units.");
            SlowModel model = new SlowModel(limit);
            long now = random.nextInt(-1_000, 1_000);
            for (int request = 0; request < 30; request++) {
                long permits = 1 + random.nextLong(limit.burst() + (random.nextInt(8) == 0 ? 1 : 0));
                boolean granted = model.tryAcquire("a", permits, now);
                script.ask("a", permits, now, granted);
                now += random.nextInt(granted ? 5 : 10) == 0
                        ? -random.nextLong(50)
                        : random.nextLong(1 + 2 * limit.periodNanos() / limit.permits());
            }
        }
    }
}
