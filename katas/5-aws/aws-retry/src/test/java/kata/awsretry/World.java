package kata.awsretry;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.opentest4j.AssertionFailedError;
import sre.katas.fixtures.Expectation;

/**
 * A service that answers by a script, and time that passes only when a call is under way or the client
 * sleeps. Waits under ten milliseconds take no time, so that what is random does not show.
 */
final class World implements Sender, Sleeper {

    static final Call GET = new Call("GET", URI.create("http://api.example/jobs"), "", true);
    static final Call POST = new Call("POST", URI.create("http://api.example/jobs"), "new job", false);
    private static final int TOO_MANY = 20;

    private final Profile profile;
    private final Retrier retrier;
    private final Deque<String> answers = new ArrayDeque<>();
    private final List<String> script = new ArrayList<>();
    private final List<String> log = new ArrayList<>();
    private long millis;
    private long oversleep;

    /** Waits at random are of a millisecond at the most. */
    World(Profile profile) {
        Duration tiny = Duration.ofMillis(1);
        this.profile = new Profile(
                profile.maxAttempts(),
                profile.quota(),
                profile.transientCost(),
                profile.throttlingCost(),
                tiny,
                tiny,
                tiny);
        RandomGenerator zero = () -> 0L;
        // An origin near the end of the range: differences are right all the same.
        this.retrier = new Retrier(this.profile, this, this, () -> Long.MAX_VALUE - 1_000 + millis * 1_000_000, zero);
    }

    /**
     * What comes next: {@code 503}, {@code 503 after 7} with a Retry-After, {@code 400 ThrottlingException},
     * {@code refused} for no connection, {@code cut} for no answer; with {@code takes 2000} in front for milliseconds.
     */
    World answers(String... inTurn) {
        answers.addAll(Arrays.asList(inTurn));
        script.addAll(Arrays.asList(inTurn));
        return this;
    }

    /** Each sleep takes that much longer. */
    World oversleeps(long more) {
        oversleep = more;
        return this;
    }

    int tokens() {
        return retrier.tokens();
    }

    /** Makes a call; what came of it, in words. */
    String call(Call call, Duration deadline, Duration perAttempt) {
        try {
            return "status " + retrier.call(call, deadline, perAttempt).status();
        } catch (IOException e) {
            return "throws " + e.getMessage();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts", e);
        }
    }

    /** Makes a call within ten minutes, a minute for each attempt, and compares all that happened. */
    void check(Call call, String rule, String... expected) {
        check(call, Duration.ofMinutes(10), Duration.ofMinutes(1), rule, expected);
    }

    void check(Call call, Duration deadline, Duration perAttempt, String rule, String... expected) {
        String outcome = call(call, deadline, perAttempt);
        Expectation.given("call", call.method() + (call.idempotent() ? ", idempotent" : ", not idempotent"))
                .and("deadline", deadline.toMillis() + " ms, " + perAttempt.toMillis() + " ms for an attempt")
                .and("attempts", "at most " + profile.maxAttempts())
                .and("answers", String.join(", then ", script))
                .expected("course", String.join("\n", expected))
                .got(String.join("\n", log) + "\n" + outcome)
                .because(rule)
                .check();
        log.clear();
    }

    void checkTokens(String what, int expected, String rule) {
        Expectation.given("quota", profile.quota())
                .and(
                        "cost of a retry",
                        profile.transientCost() + " after a transient failure, " + profile.throttlingCost()
                                + " after throttling")
                .and("calls", what)
                .expected("tokens left", expected)
                .got(tokens())
                .because(rule)
                .check();
    }

    @Override
    public void sleep(Duration time) {
        if (time.toMillis() >= 10) {
            log.add(millis + " ms  sleep " + time.toMillis() + " ms");
            millis += time.toMillis() + oversleep;
        }
    }

    @Override
    public Reply send(Call call, Duration timeout) throws IOException {
        log.add(millis + " ms  send, at most " + timeout.toMillis() + " ms");
        if (log.size() > TOO_MANY) {
            throw new AssertionFailedError("the call was sent again and again:\n" + String.join("\n", log));
        }
        String answer = answers.isEmpty() ? "200" : answers.poll();
        if (answer.startsWith("takes ")) {
            String[] words = answer.split(" ", 3);
            millis += Math.min(Long.parseLong(words[1]), timeout.toMillis());
            answer = words[2];
        }
        return reply(answer);
    }

    private static Reply reply(String answer) throws IOException {
        if (answer.equals("refused")) {
            throw new ConnectException("refused");
        }
        if (answer.equals("cut")) {
            throw new SocketException("cut");
        }
        String[] words = answer.split(" ", 3);
        boolean hint = words.length > 1 && words[1].equals("after");
        return new Reply(
                Integer.parseInt(words[0]),
                words.length == 2 ? words[1] : "",
                hint ? Optional.of(words[2]) : Optional.empty(),
                "");
    }
}
