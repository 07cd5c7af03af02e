package kata.awsretry;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/** Stages 3 to 5: a client that tries again, within limits. One thread uses it. */
public final class Retrier {

    private final Profile profile;
    private final Sender sender;
    private final Sleeper sleeper;
    private final LongSupplier nanoTime;
    private final RandomGenerator random;
    private int tokens;

    /**
     * A client with a full quota.
     *
     * @param nanoTime the time in nanoseconds, from any origin; the only clock to use
     */
    public Retrier(Profile profile, Sender sender, Sleeper sleeper, LongSupplier nanoTime, RandomGenerator random) {
        this.profile = profile;
        this.sender = sender;
        this.sleeper = sleeper;
        this.nanoTime = nanoTime;
        this.random = random;
        this.tokens = profile.quota();
    }

    /**
     * Makes a call, again if need be.
     *
     * @param deadline for all attempts and waits together; more than zero
     * @param perAttempt for one attempt; more than zero
     * @return the last answer, good or bad
     * @throws IOException of the last attempt, if that brought no answer
     */
    public Reply call(Call call, Duration deadline, Duration perAttempt) throws IOException, InterruptedException {
        long start = nanoTime.getAsLong();
        int refund = 1;
        for (int attempt = 1; ; attempt++) {
            Duration left = left(start, deadline);
            Outcome outcome = attempt(call, left.compareTo(perAttempt) < 0 ? left : perAttempt);
            if (outcome.kind() == Kind.SUCCESS) {
                tokens += refund;
                return outcome.result();
            }
            int cost = outcome.kind() == Kind.THROTTLING ? profile.throttlingCost() : profile.transientCost();
            if (!mayRetry(call, outcome) || attempt >= profile.maxAttempts() || cost > tokens) {
                return outcome.result();
            }
            Duration wait = wait(outcome, attempt);
            if (wait.compareTo(left(start, deadline)) >= 0) {
                return outcome.result();
            }
            tokens -= cost;
            refund = cost;
            sleeper.sleep(wait);
            if (left(start, deadline).compareTo(Duration.ZERO) <= 0) {
                return outcome.result();
            }
        }
    }

    private Duration left(long start, Duration deadline) {
        return deadline.minusNanos(nanoTime.getAsLong() - start);
    }

    private Outcome attempt(Call call, Duration timeout) throws InterruptedException {
        try {
            return Outcome.of(sender.send(call, timeout));
        } catch (IOException e) {
            return Outcome.of(e);
        }
    }

    private static boolean mayRetry(Call call, Outcome outcome) {
        if (outcome.kind() == Kind.CLIENT) {
            return false;
        }
        boolean untouched = outcome.kind() == Kind.THROTTLING || outcome.problem() instanceof ConnectException;
        return call.idempotent() || untouched;
    }

    private Duration wait(Outcome outcome, int retry) {
        Duration jitter = Backoff.delay(profile, outcome.kind(), retry, random);
        Duration hint = Optional.ofNullable(outcome.reply())
                .flatMap(Reply::retryAfter)
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(Duration.ZERO);
        return hint.compareTo(jitter) > 0 ? hint : jitter;
    }

    /** How many tokens are left for retries. */
    public int tokens() {
        return tokens;
    }

    /** An answer, or the problem that there was in its place. */
    private record Outcome(Kind kind, Reply reply, IOException problem) {

        static Outcome of(Reply reply) {
            return new Outcome(Backoff.kindOf(reply), reply, null);
        }

        static Outcome of(IOException problem) {
            return new Outcome(Kind.TRANSIENT, null, problem);
        }

        Reply result() throws IOException {
            if (problem != null) {
                throw problem;
            }
            return reply;
        }
    }
}
