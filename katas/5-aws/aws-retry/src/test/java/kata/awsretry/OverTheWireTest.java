package kata.awsretry;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.api.Answer;
import sre.katas.fixtures.api.LaggingApi;

/** Stage 5: the same against a real server. Sleeps are noted, not slept. */
class OverTheWireTest {

    private static final Duration AMPLE = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(300);

    private static WireSender sender;

    private final List<Duration> sleeps = new ArrayList<>();
    private LaggingApi api;

    /** One for all: a client of java.net.http cannot be closed on JDK 17, and has threads of its own. */
    @BeforeAll
    static void open() {
        sender = new WireSender();
    }

    @BeforeEach
    void start() {
        api = LaggingApi.start();
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private Call get(String target) {
        return new Call("GET", api.uri(target), "", true);
    }

    private Reply retried(Call call, Duration perAttempt) throws Exception {
        return new Retrier(Profile.STANDARD, sender, sleeps::add, System::nanoTime, new SplittableRandom(1))
                .call(call, Duration.ofMinutes(2), perAttempt);
    }

    private String story(Reply reply) {
        return reply.status() + " " + reply.body() + ", " + api.exchanges().size() + " requests";
    }

    @Test
    void bringsTheWholeAnswer() throws Exception {
        api.script()
                .on(
                        "/slow",
                        Answer.status(503)
                                .header("Retry-After", "7")
                                .header("x-amzn-ErrorType", "SlowDown")
                                .body("slow down"));
        Expectation.given("answer", "503, Retry-After: 7, x-amzn-ErrorType: SlowDown")
                .expected("Reply[status=503, errorCode=SlowDown, retryAfter=Optional[7], body=slow down]")
                .got(String.valueOf(sender.send(get("/slow"), AMPLE)))
                .because("An answer is an answer, whatever its status.")
                .check();
        api.script().on("/plain", Answer.status(404).body("no"));
        Expectation.given("answer", "404 without these headers")
                .expected("Reply[status=404, errorCode=, retryAfter=Optional.empty, body=no]")
                .got(String.valueOf(sender.send(get("/plain"), AMPLE)))
                .because("No header: no code, no hint.")
                .check();
    }

    @Test
    void doesNotFollowARedirect() throws Exception {
        api.script().on("/old", Answer.redirect(302, "/new")).on("/new", Answer.json("{}"));
        Expectation.given("answer", "302 to /new")
                .expected("status", 302)
                .got(sender.send(get("/old"), AMPLE).status())
                .because("A redirect is an answer: it is returned.")
                .check();
    }

    @Test
    void sendsMethodAndBody() throws Exception {
        api.script().on("/jobs", Answer.status(201).body("made"));
        Reply reply = sender.send(new Call("PUT", api.uri("/jobs"), "new job", true), AMPLE);
        Expectation.given("call", "PUT /jobs with the body \"new job\"")
                .expected("201 after PUT, Content-Length 7")
                .got(reply.status() + " after " + api.exchanges().get(0).method() + ", Content-Length "
                        + api.exchanges().get(0).header("content-length").orElse("none"))
                .because("A call has a method and a body.")
                .check();
    }

    @Test
    void triesAgainUntilItWorks() throws Exception {
        api.script()
                .on(
                        "/jobs",
                        Answer.status(503),
                        Answer.status(429).header("Retry-After", "7"),
                        Answer.status(200).body("done"));
        Reply reply = retried(get("/jobs"), AMPLE);
        Expectation.given("answers", "503, then 429 with Retry-After: 7, then 200")
                .expected("200 done, 3 requests")
                .got(story(reply))
                .because("Retrier and WireSender together do what stage 3 asked for.")
                .check();
        Expectation.given("answers", "503, then 429 with Retry-After: 7, then 200")
                .and("sleeps", "all of them were noted, none was slept")
                .expected("longest sleep", Duration.ofSeconds(7))
                .got(sleeps.stream().max(Duration::compareTo).orElse(Duration.ZERO))
                .because("Sleep with the sleeper that you were given.")
                .check();
    }

    @Test
    void triesAgainWhenTheServerCuts() throws Exception {
        api.script()
                .on(
                        "/jobs",
                        Answer.json("{\"a\": 1}").cutAfter(3),
                        Answer.status(200).body("done"));
        Expectation.given("answers", "one that is cut in the body, then 200")
                .expected("200 done, 2 requests")
                .got(story(retried(get("/jobs"), AMPLE)))
                .because("Half an answer is none: an IOException, which may pass.")
                .check();
    }

    @Test
    void triesAgainWhenTheServerHangs() throws Exception {
        api.script()
                .on(
                        "/jobs",
                        Answer.json("{}").hangingBeforeHeaders(),
                        Answer.status(200).body("done"));
        Reply reply = retried(get("/jobs"), SHORT);
        Expectation.given("answers", "one that never comes, then 200")
                .expected("200 done, 2 requests")
                .got(story(reply))
                .because("The time-out is over: an IOException, which may pass.")
                .check();
    }

    @Test
    void givesUpOnABodyThatNeverEnds() {
        api.script().on("/jobs", Answer.json("{\"a\": 1}").hangingAfter(3));
        Expectation.given("answer", "headers, three bytes of the body, and then nothing")
                .expected("an IOException")
                .got(outcome(get("/jobs"), SHORT))
                .because(
                        "The time-out is for all of it together, the body too. HttpRequest.timeout ends with the headers.")
                .check();
    }

    @Test
    void saysThatNothingWasSent() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            port = closed.getLocalPort();
        }
        Expectation.given("server", "nobody listens")
                .expected("a ConnectException")
                .got(outcome(new Call("GET", URI.create("http://127.0.0.1:" + port + "/"), "", true), AMPLE))
                .because("Without a connection nothing was sent: the Retrier must be able to tell.")
                .check();
    }

    private static String outcome(Call call, Duration timeout) {
        try {
            return "status " + sender.send(call, timeout).status();
        } catch (ConnectException e) {
            return "a ConnectException";
        } catch (IOException e) {
            return "an IOException";
        } catch (InterruptedException e) {
            return "interrupted";
        }
    }
}
