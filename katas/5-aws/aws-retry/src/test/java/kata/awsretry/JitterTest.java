package kata.awsretry;

import java.math.BigInteger;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Seed;

/** Stage 2: how long to wait. */
class JitterTest {

    private static final String RULE =
            "random × the ceiling, cut off to whole milliseconds. The ceiling is base × 2^(retry - 1), but never above the cap.";

    private static void check(int retry, int base, int cap, double random, long expected, String rule) {
        Expectation.given("retry", retry)
                .and("base", base + " ms")
                .and("cap", cap + " ms")
                .and("random", random)
                .expected(Duration.ofMillis(expected))
                .got(Backoff.delay(retry, Duration.ofMillis(base), Duration.ofMillis(cap), random))
                .because(rule)
                .check();
    }

    @Test
    void drawsTheFirstWaitBelowTheBase() {
        check(1, 50, 20_000, 0.5, 25, RULE);
        check(1, 1_000, 20_000, 0.75, 750, RULE);
    }

    @Test
    void doublesTheCeiling() {
        check(2, 50, 20_000, 0.5, 50, RULE);
        check(3, 50, 20_000, 0.5, 100, RULE);
        check(4, 50, 20_000, 0.5, 200, RULE);
        check(9, 50, 20_000, 0.5, 6_400, RULE);
    }

    @Test
    void mayNotWaitAtAll() {
        check(5, 1_000, 20_000, 0.0, 0, "Full jitter goes down to nothing.");
    }

    @Test
    void cutsOffToMilliseconds() {
        check(1, 50, 20_000, 0.03125, 1, "1.5625 ms is 1 ms: cut off, not rounded.");
        check(1, 50, 20_000, 0.984375, 49, "49.2 ms is 49 ms.");
    }

    @Test
    void capsBeforeItDraws() {
        String rule = "Cap first, then draw: otherwise nearly all clients wait for exactly the cap, and meet again.";
        check(10, 50, 20_000, 0.5, 10_000, rule);
        check(30, 50, 20_000, 0.25, 5_000, rule);
        check(1, 5_000, 2_000, 0.5, 1_000, rule);
    }

    @Test
    void staysAtTheCapForEver() {
        String rule = "2^(retry - 1) leaves every type of number behind: the ceiling stays at the cap.";
        for (int retry : new int[] {31, 32, 33, 60, 63, 64, 65, 66, 129, 1_000}) {
            check(retry, 50, 20_000, 0.5, 10_000, rule);
        }
        check(1_000_000, 64, 20_000, 0.5, 10_000, rule);
        check(Integer.MAX_VALUE, 50, 20_000, 0.5, 10_000, rule);
    }

    @Test
    void doublesForAsLongAsTheCapAllows() {
        Duration century = Duration.ofDays(36_500);
        for (int retry : new int[] {31, 32, 33, 41}) {
            Expectation.given("retry", retry)
                    .and("base", "1 ms")
                    .and("cap", century)
                    .and("random", 0.5)
                    .expected(Duration.ofMillis(1L << (retry - 2)))
                    .got(Backoff.delay(retry, Duration.ofMillis(1), century, 0.5))
                    .because(RULE + " Nothing but the cap ends the doubling.")
                    .check();
        }
    }

    @Test
    void agreesWithLongArithmetic() {
        SplittableRandom random = Seed.random("agreesWithLongArithmetic");
        for (int i = 0; i < 2_000; i++) {
            int retry = 1 + random.nextInt(80);
            int base = 1 + random.nextInt(5_000);
            int cap = 1 + random.nextInt(100_000);
            int draw = random.nextInt(1_024);
            long ceiling = BigInteger.TWO
                    .pow(retry - 1)
                    .multiply(BigInteger.valueOf(base))
                    .min(BigInteger.valueOf(cap))
                    .longValueExact();
            check(retry, base, cap, draw / 1_024.0, ceiling * draw / 1_024, RULE);
        }
    }
}
