package kata.awsretry;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/** Answers and exceptions are handled where they come; each retry is a call of the next attempt. */
public final class Retrier {

    private final Profile profile;
    private final Sender sender;
    private final Sleeper sleeper;
    private final LongSupplier nanoTime;
    private final RandomGenerator random;
    private int used;

    public Retrier(Profile profile, Sender sender, Sleeper sleeper, LongSupplier nanoTime, RandomGenerator random) {
        this.profile = profile;
        this.sender = sender;
        this.sleeper = sleeper;
        this.nanoTime = nanoTime;
        this.random = random;
    }

    public Reply call(Call call, Duration deadline, Duration perAttempt) throws IOException, InterruptedException {
        return attempt(1, 1, call, nanoTime.getAsLong(), deadline.toNanos(), perAttempt.toNanos());
    }

    private Reply attempt(int number, int refund, Call call, long start, long deadline, long perAttempt)
            throws IOException, InterruptedException {
        long left = deadline - (nanoTime.getAsLong() - start);
        Reply reply = null;
        IOException problem = null;
        try {
            reply = sender.send(call, Duration.ofNanos(Math.min(left, perAttempt)));
        } catch (IOException e) {
            problem = e;
        }
        Kind kind = reply == null ? Kind.TRANSIENT : Backoff.kindOf(reply);
        if (kind == Kind.SUCCESS) {
            used = Math.max(0, used - refund);
        }
        boolean again = kind == Kind.THROTTLING
                || kind == Kind.TRANSIENT && (call.idempotent() || problem instanceof ConnectException);
        int cost = kind == Kind.THROTTLING ? profile.throttlingCost() : profile.transientCost();
        if (again && number < profile.maxAttempts() && used + cost <= profile.quota()) {
            long wait = Math.max(Backoff.delay(profile, kind, number, random).toNanos(), hint(reply));
            if (wait < deadline - (nanoTime.getAsLong() - start)) {
                used += cost;
                if (wait > 0) {
                    sleeper.sleep(Duration.ofNanos(wait));
                }
                if (nanoTime.getAsLong() - start < deadline) {
                    return attempt(number + 1, cost, call, start, deadline, perAttempt);
                }
            }
        }
        if (problem != null) {
            throw problem;
        }
        return reply;
    }

    private static long hint(Reply reply) {
        String text = reply == null ? "" : reply.retryAfter().orElse("");
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Duration.ofSeconds(Integer.parseInt(text)).toNanos() : 0;
    }

    public int tokens() {
        return profile.quota() - used;
    }
}
