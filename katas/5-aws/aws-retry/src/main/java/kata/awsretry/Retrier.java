package kata.awsretry;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/** Stages 3 to 5: a client that tries again, within limits. One thread uses it. */
public final class Retrier {

    /**
     * A client with a full quota.
     *
     * @param nanoTime the time in nanoseconds, from any origin; the only clock to use
     */
    public Retrier(Profile profile, Sender sender, Sleeper sleeper, LongSupplier nanoTime, RandomGenerator random) {
        throw new UnsupportedOperationException("stage 3: keep them");
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
        throw new UnsupportedOperationException("stage 3: write call");
    }

    /** How many tokens are left for retries. */
    public int tokens() {
        throw new UnsupportedOperationException("stage 3: write tokens");
    }
}
