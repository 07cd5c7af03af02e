package kata.sigv4;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.steps.Interleaving;
import sre.katas.fixtures.steps.SteppedLoader;
import sre.katas.fixtures.steps.TwoCalls;

/** Stage 6: the key of a day is made once, and many threads sign with it. */
class ManySignaturesTest {

    private static final Instant TEN = Instant.parse("2026-11-25T10:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-26T00:00:00Z");
    private static final Scope IAM = new Scope("us-east-1", "iam");
    private static final String ONCE =
            "One HMAC for each signature, and four more for the first of a day: its key does not change.";

    private final CountingHmac hmac = new CountingHmac();

    private Signer signer(String secret) {
        return new Signer(new Credentials("AKIDEXAMPLE", secret, Optional.empty()), IAM, hmac);
    }

    private static void checkCalls(String signatures, int expected, int got, String rule) {
        Expectation.given("signatures", signatures)
                .expected("HMACs", expected)
                .got(got)
                .because(rule)
                .check();
    }

    @Test
    void makesTheKeyOfADayOnce() {
        Signer signer = signer("once a day");
        for (int i = 0; i < 500; i++) {
            signer.signature("hello " + i, TEN.plusSeconds(i * 100L));
        }
        checkCalls("500 of one day", 504, hmac.calls(), ONCE);
    }

    @Test
    void makesTheKeyOnceForAllMethods() {
        Signer signer = signer("all methods");
        signer.signature("hello", TEN);
        signer.sign(Requests.get("/"), TEN.plusSeconds(1));
        signer.presign(Requests.get("/"), TEN.plusSeconds(2), Duration.ofMinutes(1));
        signer.sign(Requests.get("/again"), TEN.plusSeconds(3));
        checkCalls("signature, sign, presign, sign on one day", 8, hmac.calls(), ONCE);
    }

    @Test
    void makesAKeyForEachDay() {
        Signer signer = signer("each day");
        for (int day = 0; day < 30; day++) {
            signer.signature("hello", TEN.plus(day, ChronoUnit.DAYS));
            signer.signature("hello", TEN.plus(day, ChronoUnit.DAYS).plusSeconds(60));
        }
        checkCalls("two on each of 30 days", 2 * 30 + 4 * 30, hmac.calls(), ONCE);
    }

    @Test
    void keepsTwoKeysAroundMidnight() {
        Signer signer = signer("around midnight");
        for (int i = 1; i <= 100; i++) {
            signer.signature("hello", MIDNIGHT.plusSeconds(i % 2 == 0 ? i : -i));
        }
        checkCalls(
                "100, one before midnight and one after it in turn",
                108,
                hmac.calls(),
                "Around midnight requests of both days are signed in any order: keep the keys of two days.");
    }

    @Test
    void forgetsTheKeysOfLongAgo() {
        Signer signer = signer("long ago");
        for (int day = 0; day < 400; day++) {
            signer.signature("hello", TEN.plus(day, ChronoUnit.DAYS));
        }
        hmac.calls();
        int remembered = 0;
        // From the latest back: where the oldest key goes first, the others are still there.
        for (int day = 399; day >= 0; day--) {
            signer.signature("hello", TEN.plus(day, ChronoUnit.DAYS));
            remembered += hmac.calls() == 1 ? 1 : 0;
        }
        Expectation.given(
                        "signatures",
                        "one on each of 400 days, then again one on each of these days, from the last back")
                .expected("days whose key was still there", "10 at the most")
                .got(remembered)
                .because("A signer lives for years. The key of a day that is over is a leak of memory, and of secrets.")
                .holds(remembered <= 10);
    }

    @Test
    void signsOnTwoDaysAtOnce() {
        meet("", "2026-11-25T23:59:59Z", "2026-11-26T00:00:00Z");
    }

    @Test
    void signsOnTheNextDayAtOnce() {
        meet("2026-11-25T12:00:00Z", "2026-11-25T23:59:59Z", "2026-11-26T00:00:00Z");
    }

    @Test
    void signsFirstInTwoThreadsAtOnce() {
        meet("2026-11-25T12:00:00Z", "2026-11-26T00:00:00Z", "2026-11-26T00:00:01Z");
    }

    private static void meet(String before, String first, String second) {
        SteppedLoader loader = new SteppedLoader(TwoSignatures.class);
        Interleaving.check(
                loader.create(TwoCalls.class, TwoSignatures.class, before, first, second),
                "Threads share a signer. A key and its day belong together: no other thread may come between them.");
    }
}
