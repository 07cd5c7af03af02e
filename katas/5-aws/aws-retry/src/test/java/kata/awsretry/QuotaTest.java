package kata.awsretry;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Seed;
import sre.katas.fixtures.steps.Interleaving;
import sre.katas.fixtures.steps.SteppedLoader;
import sre.katas.fixtures.steps.TwoCalls;

/** Stage 3: tokens for retries. */
class QuotaTest {

    private static void checkLeft(String story, int expected, Quota quota, String rule) {
        Expectation.given("quota", story)
                .expected("left", expected)
                .got(quota.left())
                .because(rule)
                .check();
    }

    private static void checkTake(String story, int tokens, boolean expected, Quota quota, String rule) {
        Expectation.given("quota", story)
                .expected("take(" + tokens + ")", expected)
                .got(quota.take(tokens))
                .because(rule)
                .check();
    }

    @Test
    void beginsFull() {
        checkLeft("new Quota(500)", 500, new Quota(500), "A new quota is full.");
    }

    @Test
    void paysForARetry() {
        Quota quota = new Quota(500);
        checkTake("new Quota(500)", 14, true, quota, "There is enough.");
        checkLeft("500, then take(14)", 486, quota, "What is taken is gone.");
    }

    @Test
    void takesTheLastTokens() {
        Quota quota = new Quota(14);
        checkTake("new Quota(14)", 14, true, quota, "Exactly enough is enough.");
        checkLeft("14, then take(14)", 0, quota, "What is taken is gone.");
    }

    @Test
    void takesAllOrNothing() {
        Quota quota = new Quota(20);
        checkTake("new Quota(20)", 14, true, quota, "There is enough.");
        checkTake("20, then take(14)", 14, false, quota, "Six tokens do not pay for 14.");
        checkLeft("20, then take(14) twice", 6, quota, "Who gets no retry pays nothing.");
        checkTake("20, then take(14) twice", 5, true, quota, "A cheaper retry may still go.");
    }

    @Test
    void takesNothingFromNothing() {
        Quota quota = new Quota(0);
        checkTake("new Quota(0)", 0, true, quota, "It takes all the tokens it is asked for: none.");
        checkTake("new Quota(0)", 1, false, quota, "There is none.");
    }

    @Test
    void hasTokensOfItsOwn() {
        Quota first = new Quota(20);
        Quota second = new Quota(30);
        checkTake("new Quota(20), beside a new Quota(30)", 14, true, first, "There is enough.");
        checkLeft("30, when 14 of another were taken", 30, second, "Two quotas have nothing in common.");
        checkLeft("20, then take(14), beside a Quota(30)", 6, first, "What is taken is gone.");
    }

    @Test
    void givesBack() {
        Quota quota = new Quota(20);
        quota.take(14);
        quota.give(5);
        checkLeft("20, then take(14), give(5)", 11, quota, "What is given back can be taken again.");
    }

    @Test
    void neverHoldsMoreThanAtTheStart() {
        Quota quota = new Quota(20);
        quota.give(1);
        checkLeft("20, then give(1)", 20, quota, "A day of good calls must not pay for an hour of retries.");
        quota.take(3);
        quota.give(14);
        checkLeft("20, then take(3), give(14)", 20, quota, "There are never more tokens than at the start.");
        quota.give(Integer.MAX_VALUE);
        checkLeft("20, then give(2147483647)", 20, quota, "There are never more tokens than at the start.");
    }

    @Test
    void countsAsAnAccountantDoes() {
        SplittableRandom random = Seed.random("countsAsAnAccountantDoes");
        Quota quota = new Quota(100);
        int left = 100;
        for (int i = 0; i < 2_000; i++) {
            int tokens = 1 + random.nextInt(30);
            if (random.nextInt(100) < 60) {
                boolean enough = tokens <= left;
                checkTake(left + " tokens", tokens, enough, quota, "All or nothing.");
                left -= enough ? tokens : 0;
            } else {
                quota.give(tokens);
                left = Math.min(100, left + tokens);
            }
            checkLeft("step " + i + ", " + tokens + " tokens", left, quota, "Tokens are neither lost nor made.");
        }
    }

    @Test
    void isSharedByThreads() {
        for (List<Integer> story : List.of(List.of(14, 14), List.of(-9, -9), List.of(14, -9), List.of(-9, 14))) {
            SteppedLoader loader = new SteppedLoader(TwoCallers.class);
            Interleaving.check(
                    loader.create(TwoCalls.class, TwoCallers.class, story.get(0), story.get(1)),
                    "All threads of a client share one quota: between looking and taking, no other may come.");
        }
    }
}
