package kata.awsretry;

import static kata.awsretry.Failures.answer;
import static kata.awsretry.Failures.hinted;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Seed;

/** Stage 5: hints, and the deadline. */
class DeadlineTest {

    private static final Failure BROKEN = answer(500, "");
    private static final Failure BUSY = answer(429, "");

    private static void check(Lab lab, int deadline, String expected, String rule, Failure... failures)
            throws Exception {
        String got = lab.call(true, deadline, failures);
        lab.about(failures).expected(expected).got(got).because(rule).check();
    }

    @Test
    void waitsAsLongAsTheServiceAsks() throws Exception {
        Failure hint = hinted(503, 3_000);
        check(
                new Lab(),
                60_000,
                "tries at [0, 3000] ms, done at 3000 ms",
                "The service asks for 3 s, the backoff would be 25 ms: the longer of the two.",
                hint);
        check(
                new Lab(),
                60_000,
                "tries at [0, 25, 3025] ms, done at 3025 ms",
                "The hint comes with the second failure: it counts for the second wait.",
                BROKEN,
                hint);
    }

    @Test
    void neverWaitsLessThanItWouldAnyway() throws Exception {
        check(
                new Lab(),
                60_000,
                "tries at [0, 500] ms, done at 500 ms",
                "A hint of 100 ms does not shorten a backoff of 500 ms.",
                hinted(429, 100));
    }

    @Test
    void doesNotCapAHint() throws Exception {
        check(
                new Lab(),
                600_000,
                "tries at [0, 30000] ms, done at 30000 ms",
                "The cap is for ceilings of the backoff. A hint is longer at times.",
                hinted(503, 30_000));
    }

    @Test
    void beginsNothingAtTheDeadline() throws Exception {
        String rule =
                "A wait that ends at the deadline or later is not begun: fail at once, while the caller can still act.";
        String failed = "tries at [0] ms, failed with " + BROKEN + " at 0 ms";
        check(new Lab(), 26, "tries at [0, 25] ms, done at 25 ms", "One millisecond is left.", BROKEN);
        check(new Lab(), 25, failed, rule, BROKEN);
        check(new Lab(), 24, failed, rule, BROKEN);
        Failure hint = hinted(503, 60_000);
        check(new Lab(), 10_000, "tries at [0] ms, failed with " + hint + " at 0 ms", rule, hint);
    }

    @Test
    void countsWhatAttemptsTake() throws Exception {
        String rule = "Attempts take time too: the wait is added to the time after the attempt.";
        check(
                new Lab().attemptsTake(100),
                226,
                "tries at [0, 125] ms, done at 225 ms",
                "100 ms, a wait of 25 ms, 100 ms.",
                BROKEN);
        check(new Lab().attemptsTake(100), 125, "tries at [0] ms, failed with " + BROKEN + " at 100 ms", rule, BROKEN);
        check(
                new Lab().attemptsTake(100),
                90,
                "tries at [0] ms, failed with " + BROKEN + " at 100 ms",
                "The deadline is over already.",
                BROKEN);
    }

    @Test
    void paysNothingForARetryThatIsNotMade() throws Exception {
        Lab lab = new Lab();
        lab.call(true, 10, BROKEN);
        lab.about(BROKEN)
                .expected("tokens left", 500)
                .got(lab.quota.left())
                .because("The deadline forbids the retry. What is not made is not paid.")
                .check();
    }

    @Test
    void tellsEachAttemptWhatIsLeft() throws Exception {
        Lab lab = new Lab().attemptsTake(100);
        lab.call(true, 5_000, BROKEN, BUSY);
        lab.about(BROKEN, BUSY)
                .expected("times left, in ms", List.of(5_000L, 4_875L, 3_775L))
                .got(lab.timesLeft())
                .because("An attempt gets what is left now: it must not wait past the deadline either.")
                .check();
    }

    @Test
    void waitsByAHintOnlyWhenATryMakesSense() throws Exception {
        Failure wrong = hinted(400, 10);
        check(
                new Lab(),
                60_000,
                "tries at [0] ms, failed with " + wrong + " at 0 ms",
                "A hint does not make a FINAL failure pass.",
                wrong);
        Failure last = hinted(503, 7);
        check(
                new Lab(),
                60_000,
                "tries at [0, 25, 75] ms, failed with " + last + " at 75 ms",
                "Nor does it bring a fourth attempt.",
                BROKEN,
                BROKEN,
                last);
    }

    @Test
    void agreesWithTheLedger() throws Exception {
        SplittableRandom random = Seed.random("agreesWithTheLedger");
        for (int client = 0; client < 60; client++) {
            Ledger ledger = new Ledger(random);
            Lab lab = new Lab(ledger.profile, ledger.capacity);
            for (int call = 0; call < 15; call++) {
                ledger.check(lab);
            }
        }
    }
}
