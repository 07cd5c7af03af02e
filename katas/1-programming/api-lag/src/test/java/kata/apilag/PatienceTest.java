package kata.apilag;

import static kata.apilag.Items.minutesBehind;
import static kata.apilag.Items.oneItem;
import static kata.apilag.Items.page;
import static kata.apilag.Items.pageBefore;
import static kata.apilag.Policies.STANDARD;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kata.apilag.LagPolicy.ClockSource;
import kata.apilag.LagReport.Status;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.api.Answer;
import sre.katas.fixtures.api.HttpDates;

class PatienceTest {

    private static final List<Answer> PASSING = List.of(
            Answer.status(429),
            Answer.status(500),
            Answer.status(502),
            Answer.status(503),
            Answer.status(504),
            Answer.json("{}").cutAfter(0));

    private static Duration seconds(long n) {
        return Duration.ofSeconds(n);
    }

    @Test
    void triesAgainWhatMayPass() throws InterruptedException {
        for (Answer failure : PASSING) {
            Lab lab = Lab.answering(failure, failure, oneItem(3));
            LagReport report = lab.check(STANDARD);
            Expectation.given("answers", "twice " + name(failure) + ", then a page")
                    .expected("status, requests", List.of(Status.OK, 3))
                    .got(List.of(report.status(), report.requests()))
                    .because("429, 500, 502, 503, 504 and an IOException may pass: they are worth another try.")
                    .check();
            sentAt(
                    lab,
                    List.of(seconds(0), seconds(1), seconds(3)),
                    "One second before the second try, two before the third.");
        }
    }

    @Test
    void givesUpAfterThreeTries() throws InterruptedException {
        for (Answer failure : PASSING) {
            Lab lab = Lab.answering(failure);
            LagReport report = lab.check(STANDARD);
            Expectation.given("answers", name(failure) + ", for ever")
                    .expected("status, requests", List.of(Status.UNKNOWN, 3))
                    .got(List.of(report.status(), lab.calls().size()))
                    .because("An address is tried three times at the most. An API that does not answer is UNKNOWN, not"
                            + " CRIT: nothing was seen of its items.")
                    .check();
            sentAt(lab, List.of(seconds(0), seconds(1), seconds(3)), "And nobody waits after the last try.");
            passed(lab, seconds(3), "And nobody waits after the last try.");
        }
    }

    private static String name(Answer answer) {
        return answer.status() == 200 ? "an IOException" : "status " + answer.status();
    }

    @Test
    void neverRepeatsWhatWillNotPass() throws InterruptedException {
        for (int status : List.of(204, 400, 401, 403, 404, 410, 501)) {
            Lab lab = Lab.answering(Answer.status(status), oneItem(1));
            LagReport report = lab.check(STANDARD);
            Expectation.given("status", status)
                    .expected("status, requests, time passed", List.of(Status.UNKNOWN, 1, Duration.ZERO))
                    .got(List.of(report.status(), lab.calls().size(), lab.passed()))
                    .because("The same request will get the same answer: no second try, no wait, a note that says why.")
                    .check();
            Expectation.given("status", status)
                    .expected("a note")
                    .got(report.note())
                    .because("UNKNOWN comes with a note.")
                    .holds(!report.note().isBlank());
        }
    }

    @Test
    void waitsAsLongAsRetryAfterSays() throws InterruptedException {
        for (int status : List.of(429, 503)) {
            for (long wait : List.of(0L, 7L, 30L)) {
                waits(Answer.status(status).retryAfter(seconds(wait)), seconds(wait));
            }
        }
    }

    @Test
    void readsRetryAfterAsADate() throws InterruptedException {
        Instant then = Lab.NOON.plusSeconds(9);
        for (String date : List.of(HttpDates.imfFixdate(then), HttpDates.rfc850(then), HttpDates.asctime(then))) {
            waits(Answer.status(503).header("Retry-After", date), seconds(9));
        }
        waits(Answer.status(503).retryAfter(Lab.NOON.minusSeconds(60)), Duration.ZERO);
    }

    @Test
    void aRetryAfterThatSaysNothingIsNone() throws InterruptedException {
        for (String value : List.of("soon", "-5", "1.5", "7 s", "Sun, 30 Mar 2025")) {
            waits(Answer.status(503).header("Retry-After", value), seconds(1));
        }
    }

    private static void waits(Answer failure, Duration wait) throws InterruptedException {
        Lab lab = Lab.answering(failure, oneItem(3));
        LagReport report = lab.check(STANDARD);
        Expectation.given("first answer", failure)
                .and("time", HttpDates.imfFixdate(Lab.NOON))
                .expected("status, requests", List.of(Status.OK, 2))
                .got(List.of(report.status(), report.requests()))
                .because("The second try gets the page.")
                .check();
        sentAt(
                lab,
                List.of(Duration.ZERO, wait),
                "Retry-After is a number of seconds or a date in one of three forms (RFC 9110, 10.2.3 and 5.6.7); it"
                        + " takes the place of the usual wait. What cannot be read is as if it were not there.");
    }

    private static void sentAt(Lab lab, List<Duration> times, String why) {
        Expectation.given("requests", lab.asked())
                .expected("sent, after noon", times)
                .got(lab.times())
                .because(why)
                .check();
    }

    private static void passed(Lab lab, Duration time, String why) {
        Expectation.given("requests sent, after noon", lab.times())
                .expected("time passed", time)
                .got(lab.passed())
                .because(why)
                .check();
    }

    @Test
    void givesUpAtOnceWhenTheWaitDoesNotFit() throws InterruptedException {
        for (Answer failure : List.of(
                Answer.status(503).retryAfter(seconds(60)),
                Answer.status(429).retryAfter(seconds(3600)),
                Answer.status(503).header("Retry-After", "99999999999999999999"),
                Answer.status(503).retryAfter(Lab.NOON.plusSeconds(61)))) {
            Lab lab = Lab.answering(failure, oneItem(1));
            LagReport report = lab.check(STANDARD);
            Expectation.given("answer", failure)
                    .and("deadline", STANDARD.deadline())
                    .expected("status, requests, time passed", List.of(Status.UNKNOWN, 1, Duration.ZERO))
                    .got(List.of(report.status(), lab.calls().size(), lab.passed()))
                    .because("After that wait no time would be left: say so now instead of sleeping first.")
                    .check();
        }
    }

    @Test
    void eachRequestGetsNoMoreThanWhatIsLeft() throws InterruptedException {
        Lab lab = Lab.answering(
                        Answer.json(pageBefore("/p2", minutesBehind("a", 1))).delayed(seconds(8)))
                .on("/p2", Answer.json(pageBefore("/p3", minutesBehind("b", 1))).delayed(seconds(8)))
                .on("/p3", Answer.json(page(minutesBehind("c", 1))).delayed(seconds(8)));
        LagReport report = lab.check(STANDARD.withDeadline(seconds(20)).withPerRequest(seconds(10)));
        Expectation.given("pages", "3, each takes 8 seconds")
                .and("deadline, perRequest", "20 seconds, 10 seconds")
                .expected("time-outs of the requests", List.of(seconds(10), seconds(10), seconds(4)))
                .got(lab.calls().stream().map(Lab.Call::timeout).toList())
                .because("A request may take perRequest, or what is left of the deadline if that is less; when"
                        + " nothing is left, none is sent.")
                .check();
        Expectation.given("deadline", seconds(20))
                .expected("status, time passed", List.of(Status.UNKNOWN, seconds(20)))
                .got(List.of(report.status(), lab.passed()))
                .because("At the deadline there is a report. The list was not read to its end.")
                .check();
    }

    @Test
    void takesNoBodyThatIsLongerThanThePolicyAllows() throws InterruptedException {
        Answer page = oneItem(1);
        int length = (int) page.length();
        bodyOf(length, length, Status.OK, 1);
        bodyOf(length, length - 1, Status.UNKNOWN, 3);
    }

    private static void bodyOf(int length, int maxBytes, Status status, int requests) throws InterruptedException {
        LagReport report = Lab.answering(oneItem(1), oneItem(1), oneItem(1)).check(STANDARD.withMaxBytes(maxBytes));
        Expectation.given("body", length + " bytes")
                .and("maxBytes of the policy", maxBytes)
                .expected("status, requests", List.of(status, requests))
                .got(List.of(report.status(), report.requests()))
                .because(
                        "The transport is told maxBytes of the policy. A longer body is an IOException, and is asked for"
                                + " three times in all.")
                .check();
    }

    @Test
    void aSlowServerIsTriedAgainWithinTheDeadline() throws InterruptedException {
        Lab lab = Lab.answering(Answer.json("{}").hangingBeforeHeaders(), oneItem(2));
        LagReport report = lab.check(STANDARD.withPerRequest(seconds(10)));
        Expectation.given("answers", "one that never comes, then a page")
                .and("perRequest", seconds(10))
                .expected("status, requests", List.of(Status.OK, 2))
                .got(List.of(report.status(), report.requests()))
                .because("A time-out is an IOException: it may pass.")
                .check();
        sentAt(lab, List.of(seconds(0), seconds(11)), "Ten seconds for the first try, one second of waiting.");
    }

    @Test
    void theServersClockCountsIfThePolicySaysSo() throws InterruptedException {
        Instant ahead = Lab.NOON.plusSeconds(90);
        for (String date : List.of(HttpDates.imfFixdate(ahead), HttpDates.rfc850(ahead), HttpDates.asctime(ahead))) {
            byTheServer(oneItem(3).header("Date", date), seconds(270), seconds(90));
        }
        byTheServer(oneItem(3).date(Lab.NOON.minusSeconds(60)), seconds(120), seconds(-60));
    }

    @Test
    void addsTheAgeThatACacheTells() throws InterruptedException {
        byTheServer(oneItem(3).date(Lab.NOON.minusSeconds(30)).header("Age", "30"), seconds(180), seconds(0));
        byTheServer(oneItem(3).date(Lab.NOON).header("Age", "40"), seconds(220), seconds(40));
        byTheServer(oneItem(3).date(Lab.NOON).header("Age", "100000000"), seconds(100_000_180), seconds(100_000_000));
        byTheServer(oneItem(3).date(Lab.NOON).header("Age", "old"), seconds(180), seconds(0));
    }

    private static void byTheServer(Answer answer, Duration lag, Duration skew) throws InterruptedException {
        LagReport report = Lab.answering(answer).check(STANDARD.withClock(ClockSource.SERVER));
        Expectation.given("headers", answer.headers())
                .and("our time", HttpDates.imfFixdate(Lab.NOON))
                .and("item", "updated 3 minutes before our noon")
                .expected("lag, skew", List.of(lag, skew))
                .got(List.of(report.lag(), report.skew()))
                .because("With SERVER, now is the Date of the first page, plus its Age if a cache has kept it. Skew is"
                        + " that less our own time.")
                .check();
    }

    @Test
    void ourClockCountsOtherwiseAndTheSkewIsTold() throws InterruptedException {
        LagReport report =
                Lab.answering(oneItem(3).date(Lab.NOON.plusSeconds(90))).check(STANDARD);
        Expectation.given("Date", "90 seconds after our noon")
                .and("policy", ClockSource.LOCAL)
                .expected("lag, skew", List.of(seconds(180), seconds(90)))
                .got(List.of(report.lag(), report.skew()))
                .because("With LOCAL the lag is by our clock. The skew is reported all the same.")
                .check();
    }

    @Test
    void withoutADateThereIsNoServersTime() throws InterruptedException {
        for (Answer answer : List.of(oneItem(3), oneItem(3).header("Date", "today"))) {
            LagReport local = Lab.answering(answer).check(STANDARD);
            LagReport server = Lab.answering(answer).check(STANDARD.withClock(ClockSource.SERVER));
            Expectation.given("headers", answer.headers())
                    .expected(
                            "status and skew by LOCAL, status by SERVER",
                            List.of(Status.OK, Duration.ZERO, Status.UNKNOWN))
                    .got(List.of(local.status(), local.skew(), server.status()))
                    .because("A skew that is not known is zero. A lag by a clock that is not known is UNKNOWN.")
                    .check();
        }
    }

    @Test
    void theFirstPageSetsTheTime() throws InterruptedException {
        Lab lab = Lab.answering(Answer.redirect(302, "/p1").date(Instant.EPOCH).delayed(seconds(2)))
                .on(
                        "/p1",
                        Answer.json(pageBefore("/p2", minutesBehind("a", 1)))
                                .date(Lab.NOON.plusSeconds(100))
                                .delayed(seconds(5)))
                .on(
                        "/p2",
                        Answer.json(page(minutesBehind("b", 3)))
                                .date(Lab.NOON.plusSeconds(900))
                                .delayed(seconds(6)));
        LagReport report = lab.check(STANDARD);
        Expectation.given("answers", "a redirect after 2 seconds, page 1 after 5 more, page 2 after 6 more")
                .and("Date of page 1", "100 seconds after our noon")
                .and("items", "updated 1 and 3 minutes before our noon")
                .expected("lag, skew", List.of(seconds(187), seconds(93)))
                .got(List.of(report.lag(), report.skew()))
                .because("Now is one moment for the whole list: when the first page has come, the redirect not"
                        + " counted. It came at 12:00:07.")
                .check();
    }

    @Test
    void readsRetryAfterWithEachStatusThatMayPass() throws InterruptedException {
        for (int status : List.of(429, 500, 502, 503, 504)) {
            waits(Answer.status(status).retryAfter(seconds(7)), seconds(7));
        }
    }

    @Test
    void waitsUntilADateByTheClock() throws InterruptedException {
        Lab lab = Lab.answering(
                Answer.status(503).retryAfter(Lab.NOON.plusSeconds(9)).delayed(seconds(4)), oneItem(3));
        lab.check(STANDARD);
        sentAt(lab, List.of(seconds(0), seconds(9)), "Rule 22: wait until that date; 4 of the 9 seconds are over.");
    }

    @Test
    void readsADayOfOneDigitAndAYearOfTwo() throws InterruptedException {
        for (String date : List.of("Sun Apr  6 12:00:00 2025", "Saturday, 06-Nov-94 08:49:37 GMT")) {
            Lab lab = Lab.answering(Answer.status(503).header("Retry-After", date), oneItem(3));
            LagReport report = lab.check(STANDARD);
            Expectation.given("Retry-After", date)
                    .expected("status, requests", List.of(Status.UNKNOWN, 1))
                    .got(List.of(report.status(), lab.calls().size()))
                    .because(
                            "That is later than the deadline: a week from now, or 2094, for years of two digits are of this"
                                    + " century.")
                    .check();
        }
    }

    @Test
    void triesEachAddressThreeTimes() throws InterruptedException {
        Lab lab = Lab.answering(Answer.status(503), Answer.status(503), Answer.redirect(302, "/p1"))
                .on("/p1", Answer.status(503), Answer.status(503), oneItem(3));
        Expectation.given("answers", "503, 503, redirect; there 503, 503, a page")
                .expected("status", Status.OK)
                .got(lab.check(STANDARD).status())
                .because("Rule 21: the same address is asked three times in all, and this is another.")
                .check();
    }

    @Test
    void followsNoOtherStatusOfThreeHundred() throws InterruptedException {
        for (int status : List.of(300, 304, 305)) {
            Lab lab = Lab.answering(Answer.redirect(status, "/p1")).on("/p1", oneItem(1));
            Expectation.given("status", status)
                    .expected("status, requests", List.of(Status.UNKNOWN, 1))
                    .got(List.of(lab.check(STANDARD).status(), lab.calls().size()))
                    .because("Rules 13 and 21: only 301, 302, 303, 307 and 308 are followed.")
                    .check();
        }
    }

    @Test
    void theSkewCountsTheAgeByOurClockToo() throws InterruptedException {
        LagReport report = Lab.answering(
                        oneItem(3).date(Lab.NOON.minusSeconds(30)).header("Age", "30"))
                .check(STANDARD);
        Expectation.given("Date, Age", "30 seconds before our noon, 30")
                .expected("skew", Duration.ZERO)
                .got(report.skew())
                .because(
                        "Rules 24 and 25: the server's now is its Date plus its Age, whichever clock the policy wants.")
                .check();
    }
}
