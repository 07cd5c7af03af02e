package kata.awsretry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import sre.katas.fixtures.Expectation;

/** A place where time passes in attempts and sleeps only, and attempts fail by a script. */
final class Lab {

    private static final Instant START = Instant.parse("2026-11-25T10:00:00Z");
    private static final int TOO_MANY = 50;

    final Quota quota;
    private final Retrier retrier;
    private final Deque<Failure> script = new ArrayDeque<>();
    private final List<Long> tries = new ArrayList<>();
    private final List<Long> timesLeft = new ArrayList<>();
    private double[] draws = {0.5};
    private final List<Integer> leftInWaits = new ArrayList<>();
    private int attemptMillis;
    private int drawn;
    private long now;
    private String facts = "";

    /** A lab with the standard figures. */
    Lab() {
        this(Profile.STANDARD, 500);
    }

    /** A lab with its own figures. */
    Lab(Profile profile, int tokens) {
        quota = new Quota(tokens);
        Sleeper sleeper = duration -> {
            leftInWaits.add(quota.left());
            now += duration.toMillis();
        };
        retrier = new Retrier(profile, quota, clock(), sleeper, this::draw);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return START.plusMillis(now);
            }
        };
    }

    private double draw() {
        drawn++;
        return draws[Math.min(Math.max(tries.size(), 1), draws.length) - 1];
    }

    /** What is drawn after the first attempt, the second, and so on; the last for ever. */
    Lab draws(double... afterEach) {
        draws = afterEach;
        return this;
    }

    /** How long each attempt takes. */
    Lab attemptsTake(int millis) {
        attemptMillis = millis;
        return this;
    }

    /** Makes a call that may be repeated, with an hour's time: these failures first, then it works. */
    String call(Failure... failures) throws InterruptedException {
        return call(true, 3_600_000, failures);
    }

    /** Makes a call and tells what happened, in milliseconds from the beginning of the call. */
    String call(boolean idempotent, int deadline, Failure... failures) throws InterruptedException {
        script.clear();
        script.addAll(List.of(failures));
        tries.clear();
        timesLeft.clear();
        leftInWaits.clear();
        drawn = 0;
        long start = now;
        facts = (idempotent ? "idempotent" : "not idempotent") + ", deadline in " + deadline + " ms";
        Expectation about = about(failures);
        String end;
        try {
            end = retrier.call(left -> attempt(start, left), idempotent, START.plusMillis(now + deadline));
        } catch (CallFailed e) {
            end = "failed with " + e.failure();
        }
        about.close();
        return "tries at " + tries + " ms, " + end + " at " + (now - start) + " ms";
    }

    private String attempt(long start, Duration left) throws CallFailed {
        tries.add(now - start);
        timesLeft.add(left.toMillis());
        if (tries.size() > TOO_MANY) {
            throw new IllegalStateException("more than " + TOO_MANY + " attempts");
        }
        now += attemptMillis;
        if (!script.isEmpty()) {
            throw new CallFailed(script.remove());
        }
        return "done";
    }

    /** What each attempt was told about the time left, in milliseconds. */
    List<Long> timesLeft() {
        return List.copyOf(timesLeft);
    }

    /** How many tokens were left when each wait of the last call began. */
    List<Integer> leftInWaits() {
        return List.copyOf(leftInWaits);
    }

    /** How many numbers the last call has drawn. */
    int drawn() {
        return drawn;
    }

    /** The retrier itself. */
    Retrier retrier() {
        return retrier;
    }

    /** An hour from the beginning. */
    Instant inAnHour() {
        return START.plus(Duration.ofHours(1));
    }

    /** A failure message with the facts of the last call. */
    Expectation about(Failure... failures) {
        return Expectation.given("call", facts)
                .and("attempts fail", List.of(failures))
                .and("drawn after each", Arrays.toString(draws));
    }
}
