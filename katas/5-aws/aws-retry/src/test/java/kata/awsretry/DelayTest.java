package kata.awsretry;

import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;

/** Stage 2: waits at random. */
class DelayTest {

    private static final int DRAWS = 2_000;
    private static final String RULE =
            "A wait is drawn evenly from 0 to its bound. The bound is the base, doubled for each retry after the first,"
                    + " and never above the cap.";

    private static long[] draws(Profile profile, Kind kind, int retry) {
        SplittableRandom random = new SplittableRandom(42);
        return LongStream.generate(
                        () -> Backoff.delay(profile, kind, retry, random).toMillis())
                .limit(DRAWS)
                .sorted()
                .toArray();
    }

    /** Even draws: the edges are come near to, and the median is in the middle. */
    private static void check(Profile profile, Kind kind, int retry, long bound) {
        long[] draws = draws(profile, kind, retry);
        long least = draws[0];
        long median = draws[DRAWS / 2];
        long most = draws[DRAWS - 1];
        boolean even = least >= 0
                && least <= bound / 20
                && median >= bound * 0.42
                && median <= bound * 0.58
                && most >= bound * 0.95
                && most <= bound
                && draws[DRAWS / 4] <= bound * 0.33
                && draws[DRAWS * 3 / 4] >= bound * 0.67;
        Expectation.given("profile", profile)
                .and("retry", retry + " after " + kind)
                .and("draws", DRAWS)
                .expected("in milliseconds", "evenly from 0 to " + bound)
                .got("from " + least + " to " + most + ", quartiles " + draws[DRAWS / 4] + ", " + median + ", "
                        + draws[DRAWS * 3 / 4])
                .because(RULE)
                .holds(even);
    }

    @Test
    void drawsTheFirstWaitFromTheBase() {
        check(Profile.STANDARD, Kind.TRANSIENT, 1, 100);
        check(Profile.STANDARD_2026, Kind.TRANSIENT, 1, 50);
    }

    @Test
    void waitsLongerAfterThrottling() {
        check(Profile.STANDARD, Kind.THROTTLING, 1, 1_000);
        check(Profile.STANDARD_2026, Kind.THROTTLING, 1, 1_000);
    }

    @Test
    void doublesTheBoundForEachRetry() {
        check(Profile.STANDARD, Kind.TRANSIENT, 2, 200);
        check(Profile.STANDARD, Kind.TRANSIENT, 3, 400);
        check(Profile.STANDARD, Kind.TRANSIENT, 8, 12_800);
        check(Profile.STANDARD, Kind.THROTTLING, 5, 16_000);
    }

    @Test
    void capsTheBoundBeforeItDraws() {
        check(Profile.STANDARD, Kind.TRANSIENT, 9, 20_000);
        check(Profile.STANDARD, Kind.TRANSIENT, 12, 20_000);
        check(Profile.STANDARD, Kind.THROTTLING, 6, 20_000);
    }

    @Test
    void capsABaseThatIsTooLarge() {
        Profile odd = new Profile(3, 500, 5, 5, Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(20));
        check(odd, Kind.TRANSIENT, 1, 20_000);
    }

    @Test
    void staysAtTheCapForEver() {
        for (int retry : new int[] {24, 32, 33, 40, 57, 63, 64, 65, 100, 1_000, Integer.MAX_VALUE}) {
            check(Profile.STANDARD, Kind.TRANSIENT, retry, 20_000);
        }
    }

    @Test
    void drawsAnewEachTime() {
        long[] draws = draws(Profile.STANDARD, Kind.THROTTLING, 1);
        long different = Arrays.stream(draws).distinct().count();
        Expectation.given("retry", "1 after THROTTLING, " + DRAWS + " times")
                .expected("different waits", "200 or more")
                .got(different)
                .because("If all clients wait equally long, they all come back at once.")
                .holds(different >= 200);
    }
}
