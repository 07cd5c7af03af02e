package kata.awsretry;

import static kata.awsretry.Failures.answer;
import static kata.awsretry.Failures.silence;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;

/** Stage 4: calls that try again. */
class CallsTest {

    private static final Failure BROKEN = answer(500, "");
    private static final Failure BUSY = answer(429, "");
    private static final Failure WRONG = answer(400, "ValidationException");

    private static void check(Lab lab, String expected, String rule, Failure... failures) throws Exception {
        check(lab, true, expected, rule, failures);
    }

    private static void check(Lab lab, boolean idempotent, String expected, String rule, Failure... failures)
            throws Exception {
        String got = lab.call(idempotent, 3_600_000, failures);
        lab.about(failures).expected(expected).got(got).because(rule).check();
    }

    private static void checkLeft(Lab lab, int expected, String rule, Failure... failures) throws Exception {
        lab.call(failures);
        lab.about(failures)
                .expected("tokens left", expected)
                .got(lab.quota.left())
                .because(rule)
                .check();
    }

    @Test
    void triesOnceWhenItWorks() throws Exception {
        check(new Lab(), "tries at [0] ms, done at 0 ms", "The first attempt never waits.");
    }

    @Test
    void triesAgainAfterAWait() throws Exception {
        check(new Lab(), "tries at [0, 25] ms, done at 25 ms", "Half of 50 ms, with 0.5 drawn.", BROKEN);
        check(
                new Lab(),
                "tries at [0, 25, 75] ms, done at 75 ms",
                "Half of 50 ms, then half of 100 ms.",
                BROKEN,
                silence(true));
    }

    @Test
    void waitsLongerForAServiceThatThrottles() throws Exception {
        check(new Lab(), "tries at [0, 500] ms, done at 500 ms", "Throttling has a base of its own.", BUSY);
        check(
                new Lab(),
                "tries at [0, 25, 1025] ms, done at 1025 ms",
                "The wait goes by the last failure: it is the second retry, and throttling, so half of 2 s.",
                BROKEN,
                BUSY);
    }

    @Test
    void drawsAnewForEachWait() throws Exception {
        check(
                new Lab().draws(0.25, 0.75),
                "tries at [0, 12, 87] ms, done at 87 ms",
                "A quarter of 50 ms, then three quarters of 100 ms: each wait draws its own number.",
                BROKEN,
                BROKEN);
    }

    @Test
    void drawsOnceForEachWait() throws Exception {
        Lab lab = new Lab();
        lab.call(BROKEN, BUSY);
        lab.about(BROKEN, BUSY)
                .expected("numbers drawn", 2)
                .got(lab.drawn())
                .because("One new number for each wait, and there were two.")
                .check();
    }

    @Test
    void givesUpAfterTheLastAttempt() throws Exception {
        Failure last = answer(503, "third");
        check(
                new Lab(),
                "tries at [0, 25, 75] ms, failed with " + last + " at 75 ms",
                "Three attempts in all, and no wait after the last. What the last has thrown is thrown.",
                BROKEN,
                BROKEN,
                last);
        Profile once = new Profile(1, Duration.ofMillis(50), Duration.ofSeconds(1), Duration.ofSeconds(20), 14, 5);
        check(new Lab(once, 500), "tries at [0] ms, failed with " + BROKEN + " at 0 ms", "One attempt in all.", BROKEN);
    }

    @Test
    void usesTheFiguresOfTheProfile() throws Exception {
        Profile own = new Profile(5, Duration.ofMillis(8), Duration.ofMillis(100), Duration.ofMillis(20), 7, 3);
        Lab lab = new Lab(own, 20);
        check(
                lab,
                "tries at [0, 4, 12, 22] ms, done at 22 ms",
                "Ceilings of 8 and 16 ms; then throttling, whose 100 ms are cut to the cap of 20 ms.",
                BROKEN,
                BROKEN,
                BUSY);
    }

    @Test
    void givesUpWhenItIsNoUse() throws Exception {
        check(new Lab(), "tries at [0] ms, failed with " + WRONG + " at 0 ms", "What is FINAL is not repeated.", WRONG);
        check(
                new Lab(),
                "tries at [0, 25] ms, failed with " + WRONG + " at 25 ms",
                "What is FINAL is not repeated.",
                BROKEN,
                WRONG);
    }

    @Test
    void doesNothingTwiceThatMustNotBe() throws Exception {
        String rule = "The service may have done it before it failed: a second try could charge the card twice.";
        check(new Lab(), false, "tries at [0] ms, failed with " + BROKEN + " at 0 ms", rule, BROKEN);
        Failure lost = silence(true);
        check(new Lab(), false, "tries at [0] ms, failed with " + lost + " at 0 ms", rule, lost);
    }

    @Test
    void repeatsWhatWasNeverDone() throws Exception {
        check(
                new Lab(),
                false,
                "tries at [0, 25] ms, done at 25 ms",
                "What was never sent was never done: it may be repeated.",
                silence(false));
        check(
                new Lab(),
                false,
                "tries at [0, 500] ms, done at 500 ms",
                "A service that throttles has done nothing: it may be repeated.",
                BUSY);
    }

    @Test
    void paysForEachRetry() throws Exception {
        checkLeft(
                new Lab(),
                472,
                "Two retries at 14; the third failure is the last, and costs nothing.",
                BROKEN,
                BROKEN,
                BROKEN);
        checkLeft(new Lab(), 490, "Two retries after throttling at 5.", BUSY, BUSY, BUSY);
        checkLeft(new Lab(), 500, "What is not repeated costs nothing.", WRONG);
    }

    @Test
    void paysBeforeItWaits() throws Exception {
        Lab lab = new Lab();
        lab.call(BROKEN, BUSY);
        lab.about(BROKEN, BUSY)
                .expected("tokens left during each wait", List.of(486, 481))
                .got(lab.leftInWaits())
                .because("Tokens are taken before the wait: who waits has paid, and other calls must see it.")
                .check();
    }

    @Test
    void getsBackWhatTheLastRetryCost() throws Exception {
        checkLeft(new Lab(), 500, "One retry at 14, and it worked: 14 come back.", BROKEN);
        checkLeft(new Lab(), 486, "Two retries at 14, and the last worked: only its 14 come back.", BROKEN, BROKEN);
        checkLeft(new Lab(), 486, "14 and 5 were paid; the last retry cost 5, so 5 come back.", BROKEN, BUSY);
    }

    @Test
    void getsBackWhatItsOwnLastRetryCost() throws Exception {
        Lab lab = new Lab();
        lab.quota.take(100);
        int[] tries = {0};
        Retrier retrier = lab.retrier();
        retrier.call(
                left -> {
                    if (tries[0]++ == 0) {
                        throw new CallFailed(BROKEN);
                    }
                    return retrier.call(other -> "done", true, lab.inAnHour());
                },
                true,
                lab.inAnHour());
        Expectation.given("tokens", 400)
                .and("one call", "fails with 500, is tried again, and works")
                .and("in its second attempt", "another call of the same retrier works at once")
                .expected("tokens left", 401)
                .got(lab.quota.left())
                .because("400 - 14 for the retry, + 1 for the other call, + 14 for the last retry of this one. Many"
                        + " calls share a retrier: what belongs to one call is no field of it.")
                .check();
    }

    @Test
    void throwsTheFailureItself() {
        CallFailed first = new CallFailed(WRONG);
        Lab lab = new Lab();
        Throwable thrown = thrownBy(lab, left -> {
            throw first;
        });
        Expectation.given("attempt", "throws a CallFailed with " + WRONG)
                .expected("that same exception")
                .got(thrown == first ? "that same exception" : "another: " + thrown)
                .because("call throws this CallFailed: its stack tells where the attempt failed.")
                .holds(thrown == first);
    }

    @Test
    void earnsOneTokenAtFirstTry() throws Exception {
        Lab lab = new Lab();
        lab.call(BROKEN, BROKEN, BROKEN);
        checkLeft(lab, 473, "472 were left. A call that works at the first attempt gives one.");
        checkLeft(lab, 474, "And one more.");
    }

    @Test
    void triesOnceWhenTheQuotaIsSpent() throws Exception {
        Lab lab = new Lab(Profile.STANDARD, 20);
        lab.call(BROKEN, BROKEN);
        check(
                lab,
                "tries at [0] ms, failed with " + BROKEN + " at 0 ms",
                "Six tokens are left, a retry costs 14: no retry, and no wait.",
                BROKEN);
        check(lab, "tries at [0, 500] ms, done at 500 ms", "A retry after throttling costs 5: that goes.", BUSY);
    }

    @Test
    void needsNoTokenForTheFirstAttempt() throws Exception {
        Lab lab = new Lab(Profile.STANDARD, 5);
        lab.quota.take(5);
        check(lab, "tries at [0] ms, done at 0 ms", "Only retries cost. No token is left, the first attempt goes.");
    }

    @Test
    void letsOtherExceptionsThrough() {
        Lab lab = new Lab();
        int[] tries = {0};
        Throwable thrown = thrownBy(lab, left -> {
            tries[0]++;
            throw new IllegalArgumentException("a bug");
        });
        Expectation.given("attempt", "throws an IllegalArgumentException")
                .expected("thrown, tries", "java.lang.IllegalArgumentException: a bug, 1")
                .got(thrown + ", " + tries[0])
                .because("Only a CallFailed is a failure of the call. A bug is a bug.")
                .check();
    }

    @Test
    void endsWhenInterrupted() {
        Lab time = new Lab();
        int[] tries = {0};
        Retrier retrier = new Retrier(
                Profile.STANDARD,
                new Quota(500),
                Clock.fixed(time.inAnHour().minusSeconds(3_600), ZoneOffset.UTC),
                duration -> {
                    throw new InterruptedException("stop");
                },
                () -> 0.5);
        Throwable thrown = null;
        try {
            retrier.call(
                    left -> {
                        tries[0]++;
                        throw new CallFailed(BROKEN);
                    },
                    true,
                    time.inAnHour());
        } catch (CallFailed | InterruptedException e) {
            thrown = e;
        }
        Expectation.given("sleeper", "is interrupted")
                .expected("thrown, tries", "java.lang.InterruptedException: stop, 1")
                .got(thrown + ", " + tries[0])
                .because("Who is interrupted ends, and says so.")
                .check();
    }

    private static Throwable thrownBy(Lab lab, Attempt<String> attempt) {
        try {
            lab.retrier().call(attempt, true, lab.inAnHour());
            return null;
        } catch (CallFailed | InterruptedException | IllegalArgumentException e) {
            return e;
        }
    }
}
