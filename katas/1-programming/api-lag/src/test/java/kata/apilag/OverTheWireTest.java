package kata.apilag;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.api.Answer;
import sre.katas.fixtures.api.Exchange;
import sre.katas.fixtures.api.Exchange.Outcome;
import sre.katas.fixtures.api.LaggingApi;

/**
 * On a real server. Time-outs are long where an answer comes, and short where none will ever come: no
 * test judges by how long something took.
 */
class OverTheWireTest {

    private static final Duration AMPLE = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(300);
    /** More than the 3 seconds that the selector of java.net.http may sleep on JDK 25 before it closes a connection. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final Duration A_DRIP = Duration.ofMillis(20);
    private static final int MEBIBYTE = 1 << 20;

    private static WireTransport transport;

    private LaggingApi api;

    /** One for all: a client of java.net.http cannot be closed on JDK 17, and has threads of its own. */
    @BeforeAll
    static void open() {
        transport = new WireTransport();
    }

    @BeforeEach
    void start() {
        api = LaggingApi.start();
        api.script().on("/fine", Answer.json("{\"fine\": true}"));
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void bringsAnyStatusWithItsHeadersAndItsBody() throws Exception {
        for (int status : List.of(200, 404, 429, 500, 503)) {
            String target = "/status/" + status;
            api.script()
                    .on(target, Answer.status(status).header("X-Answer", "yes").body("body of " + status));
            HttpReply reply = transport.get(api.uri(target), Map.of(), AMPLE, MEBIBYTE);
            Expectation.given("answer", status + ", X-Answer: yes")
                    .expected("status, header, body", List.of(status, "yes", "body of " + status))
                    .got(List.of(reply.status(), reply.header("x-answer").orElse("none"), text(reply)))
                    .because("Any answer is an answer, whatever its status; judging it is not the transport's work.")
                    .check();
        }
    }

    @Test
    void sendsAGetWithTheHeaders() throws Exception {
        transport.get(api.uri("/fine"), Map.of("Authorization", "Bearer t0ken", "X-Probe", "lag"), AMPLE, MEBIBYTE);
        Exchange exchange = api.exchanges().get(0);
        Expectation.given("headers", "Authorization: Bearer t0ken, X-Probe: lag")
                .expected("request", "GET /fine, Bearer t0ken, lag")
                .got(exchange + ", "
                        + exchange.header("Authorization").orElse("none") + ", "
                        + exchange.header("X-Probe").orElse("none"))
                .because("The headers are sent as they were given.")
                .check();
    }

    @Test
    void followsNoRedirect() throws Exception {
        api.script().on("/away", Answer.redirect(302, "/fine"));
        HttpReply reply = transport.get(api.uri("/away"), Map.of(), AMPLE, MEBIBYTE);
        Expectation.given("answer", "302, Location: /fine")
                .expected("status, location, requests", List.of(302, "/fine", 1))
                .got(List.of(
                        reply.status(),
                        reply.header("Location").orElse("none"),
                        api.exchanges().size()))
                .because("Redirects are the check's business: it counts them, and keeps the token at home.")
                .check();
    }

    @Test
    void waitsForABodyThatComesInDrips() throws Exception {
        api.script().on("/slow", Answer.json("drip drip drip").delayed(A_DRIP).dripping(1, Duration.ofMillis(2)));
        api.script().on("/chunks", Answer.json("drip drip drip").chunked(2).dripping(2, Duration.ofMillis(2)));
        for (String target : List.of("/slow", "/chunks")) {
            HttpReply reply = transport.get(api.uri(target), Map.of(), AMPLE, MEBIBYTE);
            Expectation.given("target", target)
                    .expected("body", "drip drip drip")
                    .got(text(reply))
                    .because("A slow answer in time is an answer, all of it.")
                    .check();
        }
    }

    @Test
    void givesUpOnAServerThatHangs() throws Exception {
        api.script().on("/hangs", Answer.json("{}").hangingBeforeHeaders());
        fails("/hangs", SHORT, "No headers in time.");
        stillServes();
    }

    @Test
    void givesUpOnABodyThatNeverEnds() throws Exception {
        api.script().on("/hangs", Answer.json("{\"items\": []}").hangingAfter(5));
        fails("/hangs", headersInTime(), "The time-out holds for the whole answer: headers in time are not enough.");
        stillServes();
    }

    @Test
    void givesUpOnDripsThatNeverEnd() throws Exception {
        api.script().on("/drips", Answer.json(" ").repeated(MEBIBYTE).dripping(1, A_DRIP));
        fails(
                "/drips",
                headersInTime(),
                "The time-out holds for the whole answer: a byte now and then does not renew it.");
        stillServes();
    }

    @Test
    void hangsUpWhenTheTimeIsOver() throws Exception {
        api.script().on("/drips", Answer.json(" ").repeated(MEBIBYTE).dripping(1, A_DRIP));
        stillServes();
        Duration timeout = SHORT;
        // On a machine that is busy enough, the time may be over before the request has left.
        for (int i = 0; i < 5 && api.exchanges().size() < 2; i++) {
            fails("/drips", timeout, "The time-out holds for the whole answer.");
            timeout = timeout.multipliedBy(2);
        }
        Exchange exchange = api.exchanges().get(1);
        Expectation.given("server", "sends a byte every 20 ms, for hours")
                .expected("outcome, seen by the server", Outcome.ABANDONED)
                .got(exchange.awaitEnd(PATIENCE))
                .because("Who gives up must hang up: or each check leaves a connection behind that goes on receiving."
                        + " (OPEN: the server is still sending, 4 seconds later.)")
                .check();
    }

    @Test
    void anAnswerThatIsCutIsNone() throws Exception {
        api.script().on("/length", Answer.json("{\"items\": []}").cutAfter(5));
        api.script().on("/chunks", Answer.json("{\"items\": []}").chunked(4).cutAfter(8));
        api.script().on("/nothing", Answer.json("{}").cutBeforeHeaders());
        fails("/length", AMPLE, "Content-Length promises 13 bytes, and 5 came before the connection was closed.");
        fails("/chunks", AMPLE, "The chunk that says \"this was all\" never came.");
        fails("/nothing", AMPLE, "The connection was closed without an answer.");
        stillServes();
    }

    @Test
    void nobodyAtThePortIsAnIoException() throws Exception {
        stillServes();
        URI uri = api.uri("/fine");
        api.close();
        failsAt(uri, AMPLE, "Nobody listens at that port.");
    }

    @Test
    void readsNoMoreThanItMay() throws Exception {
        api.script().on("/exact", Answer.json("0123456789"));
        HttpReply reply = transport.get(api.uri("/exact"), Map.of(), AMPLE, 10);
        Expectation.given("body and maxBytes", "10 bytes, 10")
                .expected("body", "0123456789")
                .got(text(reply))
                .because("A body of maxBytes is not too long.")
                .check();
        api.script()
                .on(
                        "/eleven",
                        Answer.json("0123456789X"),
                        Answer.json("0123456789X").chunked(4));
        for (String framing : List.of("with Content-Length", "in chunks")) {
            failsAt(api.uri("/eleven"), AMPLE, "A body of 11 bytes, " + framing + ", is longer than 10.", 10);
        }
    }

    @Test
    void hangsUpOnABodyThatIsTooLong() throws Exception {
        int length = 48 * MEBIBYTE;
        api.script()
                .on(
                        "/long",
                        Answer.json("0123456789abcdef").repeated(length / 16).chunked(16 * 1024));
        failsAt(api.uri("/long"), AMPLE, "A body of 48 MiB is longer than 1 MiB.", MEBIBYTE);
        Exchange exchange = api.exchanges().get(0);
        Outcome outcome = exchange.awaitEnd(PATIENCE);
        Expectation.given("body", "48 MiB in chunks, without a Content-Length")
                .and("maxBytes", "1 MiB")
                .expected("bytes the server could send", "far less than 48 MiB")
                .got(exchange.bodyBytes())
                .because("Count while you read, and hang up: to read all of it first is what the limit is there to"
                        + " prevent.")
                .holds(exchange.bodyBytes() < length);
        Expectation.given("body", "48 MiB in chunks, without a Content-Length")
                .and("maxBytes", "1 MiB")
                .expected("outcome, seen by the server", Outcome.ABANDONED)
                .got(outcome)
                .because("Not to read on is not enough: close the connection, or each such answer leaves one behind."
                        + " (OPEN: the server still waits to send, 4 seconds later.)")
                .check();
    }

    /**
     * A time-out in which headers do come: longer than SHORT where a whole answer takes long, as on a
     * machine that has other things to do. Else who waits for headers only would give up by chance.
     */
    private Duration headersInTime() throws Exception {
        stillServes();
        long start = System.nanoTime();
        stillServes();
        Duration needed = Duration.ofNanos(20 * (System.nanoTime() - start));
        return needed.compareTo(SHORT) > 0 ? needed : SHORT;
    }

    private void fails(String target, Duration timeout, String why) throws InterruptedException {
        failsAt(api.uri(target), timeout, why);
    }

    private void failsAt(URI uri, Duration timeout, String why) throws InterruptedException {
        failsAt(uri, timeout, why, MEBIBYTE);
    }

    private void failsAt(URI uri, Duration timeout, String why, int maxBytes) throws InterruptedException {
        Expectation facts = Expectation.given("target", uri.getPath())
                .and("timeout", timeout.equals(AMPLE) ? AMPLE : "short: 0.3 s, or more on a machine that is busy")
                .and("maxBytes", maxBytes)
                .expected("an IOException");
        String got;
        try {
            HttpReply reply = transport.get(uri, Map.of(), timeout, maxBytes);
            got = "a reply: status " + reply.status() + ", " + reply.body().length + " bytes";
        } catch (IOException e) {
            facts.close();
            return;
        }
        throw facts.got(got).because(why).failure();
    }

    /** After a failure, the next request is served as if nothing had been. */
    private void stillServes() throws Exception {
        Expectation.given("target", "/fine")
                .expected("body", "{\"fine\": true}")
                .got(text(transport.get(api.uri("/fine"), Map.of(), AMPLE, MEBIBYTE)))
                .because("One bad answer does not spoil the transport for the next request.")
                .check();
    }

    private static String text(HttpReply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }

    @Test
    void bringsAllHeadersOfOneName() throws Exception {
        api.script()
                .on(
                        "/links",
                        Answer.json("{}").header("Link", "</p0>; rel=prev").header("Link", "</p2>; rel=next"));
        HttpReply reply = transport.get(api.uri("/links"), Map.of(), AMPLE, MEBIBYTE);
        String links = reply.headers("Link").stream().sorted().collect(Collectors.joining(", "));
        Expectation.given("answer", "two headers Link")
                .expected("headers(\"Link\"), sorted", "</p0>; rel=prev, </p2>; rel=next")
                .got(links)
                .because("Rule 16: headers as they came, also where a name comes twice.")
                .check();
    }

    @Test
    void anInterruptEndsTheWaitAndHangsUp() throws Exception {
        api.script().on("/drips", Answer.json(" ").repeated(MEBIBYTE).dripping(1, A_DRIP));
        Thread caller = Thread.currentThread();
        Thread other = new Thread(() -> {
            while (api.exchanges().isEmpty()) {
                Thread.yield();
            }
            caller.interrupt();
        });
        other.start();
        String got;
        try {
            got = "status "
                    + transport
                            .get(api.uri("/drips"), Map.of(), AMPLE, MEBIBYTE)
                            .status();
        } catch (InterruptedException e) {
            got = "InterruptedException";
        } catch (IOException e) {
            got = e.toString();
        }
        other.join();
        Expectation.given("thread", "interrupted while a body drips")
                .expected("get throws, and the server sees", "InterruptedException, " + Outcome.ABANDONED)
                .got(got + ", " + api.exchanges().get(0).awaitEnd(PATIENCE))
                .because("Rule 19: who gives up hangs up.")
                .check();
    }
}
