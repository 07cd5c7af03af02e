package kata.awsretry;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.api.Answer;
import sre.katas.fixtures.api.LaggingApi;

/** Stage 6: on a real server. Time-outs are long where an answer comes, short where none will ever come. */
class OverTheWireTest {

    private static final Duration AMPLE = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(300);

    private static Wire wire;

    private LaggingApi api;

    /** One for all: it may have threads of its own. */
    @BeforeAll
    static void open() {
        wire = new Wire();
    }

    @BeforeEach
    void start() {
        api = LaggingApi.start();
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private void check(String told, Answer answer, Duration timeout, Object expected, String rule) throws Exception {
        api.script().on("/a", answer);
        checkAt(told, api.uri("/a"), timeout, expected, rule);
    }

    private static void checkAt(String told, URI uri, Duration timeout, Object expected, String rule) throws Exception {
        Expectation facts = Expectation.given("answer", told).expected(expected);
        Object got;
        try {
            got = wire.get(uri, timeout);
        } catch (CallFailed e) {
            got = e.failure();
        }
        facts.got(got).because(rule).check();
    }

    /** A client also closes what has failed no sooner than with its next request. */
    private void checkStillWorks() throws Exception {
        api.script().on("/still", Answer.status(200).body("fine"));
        checkAt("200, fine, after that failure", api.uri("/still"), AMPLE, "fine", "The next request is as any other.");
    }

    @Test
    void readsABody() throws Exception {
        check("200, Zürich", Answer.status(200).body("Zürich"), AMPLE, "Zürich", "The body, read as UTF-8.");
    }

    @Test
    void readsABodyThatSaysAnotherCharset() throws Exception {
        check(
                "200, Zürich in UTF-8, Content-Type: text/plain; charset=ISO-8859-1",
                Answer.status(200)
                        .header("Content-Type", "text/plain; charset=ISO-8859-1")
                        .body("Zürich"),
                AMPLE,
                "Zürich",
                "The body is read as UTF-8, whatever its header says.");
    }

    @Test
    void readsAnEmptyBody() throws Exception {
        check("200, nothing", Answer.status(200), AMPLE, "", "An empty body is a body.");
    }

    @Test
    void tellsTheStatus() throws Exception {
        for (int status : List.of(201, 204, 304, 400, 404, 429, 500, 503)) {
            Answer answer = Answer.status(status);
            api.script().on("/" + status, status == 204 || status == 304 ? answer : answer.body("<Error/>"));
            checkAt(
                    String.valueOf(status),
                    api.uri("/" + status),
                    AMPLE,
                    Failures.answer(status, ""),
                    "An answer that is not 200 is a failure with its status.");
        }
    }

    @Test
    void followsNoRedirect() throws Exception {
        api.script().on("/b", Answer.status(200).body("elsewhere"));
        check(
                "302 to /b",
                Answer.redirect(302, "/b"),
                AMPLE,
                Failures.answer(302, ""),
                "Anything but 200 is a failure.");
    }

    @Test
    void tellsTheErrorCode() throws Exception {
        check(
                "400, x-amzn-ErrorType: ThrottlingException",
                Answer.status(400).header("x-amzn-ErrorType", "ThrottlingException"),
                AMPLE,
                Failures.answer(400, "ThrottlingException"),
                "The code stands in a header.");
    }

    @Test
    void cutsTheErrorCodeAtTheColon() throws Exception {
        check(
                "400, x-amzn-ErrorType: SlowDown:http://internal.amazon.com/coral/",
                Answer.status(400).header("X-Amzn-Errortype", "SlowDown:http://internal.amazon.com/coral/"),
                AMPLE,
                Failures.answer(400, "SlowDown"),
                "Some services add a colon and an address: the code ends before it.");
    }

    @Test
    void readsAHintInMilliseconds() throws Exception {
        for (int millis : List.of(1_500, 7, 999_999_999)) {
            api.script().on("/" + millis, Answer.status(503).header("x-amz-retry-after", String.valueOf(millis)));
            checkAt(
                    "503, x-amz-retry-after: " + millis,
                    api.uri("/" + millis),
                    AMPLE,
                    Failures.hinted(503, millis),
                    "x-amz-retry-after is in milliseconds.");
        }
    }

    @Test
    void passesOverAHintThatIsNone() throws Exception {
        for (String value : List.of("soon", "-5", "+5", "1.5", "1234567890", "12345678901234567890")) {
            api.script().on("/" + value, Answer.status(503).header("x-amz-retry-after", value));
            checkAt(
                    "503, x-amz-retry-after: " + value,
                    api.uri("/" + value),
                    AMPLE,
                    Failures.answer(503, ""),
                    "A hint is 1 to 9 digits. Anything else is as if it were not there.");
        }
    }

    @Test
    void tellsABodyThatIsCut() throws Exception {
        check(
                "200, 10 bytes promised, 4 sent, then cut",
                Answer.status(200).body("0123456789").cutAfter(4),
                AMPLE,
                Failures.silence(true),
                "Half an answer is none; and the service has the request.");
        checkStillWorks();
    }

    @Test
    void tellsAConnectionThatIsCut() throws Exception {
        check(
                "cut before the headers",
                Answer.status(200).cutBeforeHeaders(),
                AMPLE,
                Failures.silence(true),
                "No answer, and the service may have the request.");
        checkStillWorks();
    }

    @Test
    void givesUpOnAServerThatHangs() throws Exception {
        api.script().on("/fine", Answer.status(200).body("fine"));
        checkAt("200, fine", api.uri("/fine"), AMPLE, "fine", "First an answer, so that all is warm.");
        check(
                "hangs before the headers",
                Answer.status(200).hangingBeforeHeaders(),
                SHORT,
                Failures.silence(true),
                "When the time is up there was no answer; and the service may have the request.");
        checkStillWorks();
    }

    @Test
    void knowsWhatWasNeverSent() throws Exception {
        LaggingApi gone = LaggingApi.start();
        URI uri = gone.uri("/a");
        gone.close();
        checkAt(
                "none: connection refused",
                uri,
                AMPLE,
                Failures.silence(false),
                "Without a connection nothing was sent: even what must not be done twice may be tried again.");
        checkStillWorks();
    }

    @Test
    void bringsACallThroughABadMoment() throws Exception {
        api.script()
                .on(
                        "/jobs",
                        Answer.status(400).header("x-amzn-ErrorType", "SlowDown:busy"),
                        Answer.status(503).header("x-amz-retry-after", "4000"),
                        Answer.status(200).body("done"));
        List<Long> waits = new ArrayList<>();
        Instant noon = Instant.parse("2026-11-25T12:00:00Z");
        Retrier retrier = new Retrier(
                Profile.STANDARD,
                new Quota(500),
                Clock.fixed(noon, ZoneOffset.UTC),
                wait -> waits.add(wait.toMillis()),
                () -> 0.5);
        URI uri = api.uri("/jobs");
        String body = retrier.call(left -> wire.get(uri, left), true, noon.plusSeconds(60));
        Expectation.given("answers", "400 SlowDown, 503 with a hint of 4 s, 200")
                .expected("body, waits, requests", "done, [500, 4000], 3")
                .got(body + ", " + waits + ", " + api.exchanges().size())
                .because("Half of 1 s after throttling; then the hint of 4 s; then it works.")
                .check();
    }
}
