package kata.apilag;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.api.Answer;
import sre.katas.fixtures.api.Pace.Ending;
import sre.katas.fixtures.api.Script;

/**
 * A network without wires, where it is noon and time passes only while a request is under way or
 * somebody sleeps.
 *
 * <p>Addresses at {@code http://api.example} are scripted by their target ({@code /feeds?page=2}), all
 * others by their whole address.
 */
final class Lab {

    static final Instant NOON = Instant.parse("2025-03-30T12:00:00Z");
    static final URI API = URI.create("http://api.example/feeds");

    private static final int TOO_MANY = 30_000;
    private static final int SHOWN = 600;

    /** A request as the transport saw it. */
    record Call(Instant at, URI uri, Map<String, String> headers, Duration timeout) {

        /** How long after noon it was sent. */
        Duration since() {
            return Duration.between(NOON, at);
        }
    }

    private final Script script = new Script();
    private final List<Call> calls = new ArrayList<>();
    private Instant now = NOON;
    private String last = "nothing";

    /** A lab where the API answers this at its address. */
    static Lab answering(Answer... inTurn) {
        return new Lab().on("/feeds", inTurn);
    }

    Lab on(String target, Answer... inTurn) {
        script.on(target, inTurn);
        return this;
    }

    Script script() {
        return script;
    }

    LagReport check(LagPolicy policy) throws InterruptedException {
        return check(API, policy);
    }

    LagReport check(URI api, LagPolicy policy) throws InterruptedException {
        Expectation facts = Expectation.given("api", api);
        try {
            LagReport report = lagCheck().check(api, policy);
            facts.close();
            return report;
        } catch (RuntimeException e) {
            facts.and(
                            "asked, last",
                            calls.isEmpty()
                                    ? "nothing"
                                    : calls.get(calls.size() - 1).uri())
                    .and("answered", last);
            throw e;
        }
    }

    LagCheck lagCheck() {
        return new LagCheck(this::get, new LabClock(), this::sleep);
    }

    synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    /** The addresses asked, in order, those at the API as targets. */
    List<String> asked() {
        return calls().stream().map(call -> key(call.uri())).toList();
    }

    /** How long after noon each request was sent. */
    List<Duration> times() {
        return calls().stream().map(Call::since).toList();
    }

    /** How much time has passed. */
    synchronized Duration passed() {
        return Duration.between(NOON, now);
    }

    private synchronized HttpReply get(URI uri, Map<String, String> headers, Duration timeout, int maxBytes)
            throws IOException {
        if (timeout.isZero() || timeout.isNegative()) {
            throw new AssertionError(
                    "a request was sent with a time-out of " + timeout + "; it must be more than zero");
        }
        if (calls.size() == TOO_MANY) {
            throw new AssertionError("after " + TOO_MANY + " requests it still asks: " + uri);
        }
        calls.add(new Call(now, uri, Map.copyOf(headers), timeout));
        return reply(script.next(key(uri)), timeout, maxBytes);
    }

    private HttpReply reply(Answer answer, Duration timeout, int maxBytes) throws IOException {
        last = answer + " " + new String(answer.part(0, (int) Math.min(answer.length(), SHOWN)), UTF_8);
        boolean late =
                answer.pace().ending() == Ending.HANG || answer.duration().compareTo(timeout) > 0;
        now = now.plus(late ? timeout : answer.duration());
        if (late) {
            throw new HttpTimeoutException("no whole answer within " + timeout);
        }
        if (answer.pace().ending() == Ending.CUT) {
            throw new IOException("connection reset");
        }
        if (answer.length() > maxBytes) {
            throw new IOException("a body of more than " + maxBytes + " bytes");
        }
        Map<String, List<String>> headers = new LinkedHashMap<>();
        answer.headers()
                .forEach(header -> headers.computeIfAbsent(header.getKey(), name -> new ArrayList<>())
                        .add(header.getValue()));
        return new HttpReply(answer.status(), headers, answer.part(0, (int) answer.length()));
    }

    private synchronized void sleep(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("a negative sleep: " + duration);
        }
        now = now.plus(duration);
    }

    private static String key(URI uri) {
        String address = uri.toString();
        String home = "http://api.example/";
        return address.startsWith(home) ? address.substring(home.length() - 1) : address;
    }

    private synchronized Instant now() {
        return now;
    }

    private final class LabClock extends Clock {

        @Override
        public Instant instant() {
            return now();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
