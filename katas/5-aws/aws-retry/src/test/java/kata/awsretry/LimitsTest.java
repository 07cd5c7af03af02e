package kata.awsretry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;

/** Stage 4: a quota for all calls, and a deadline for each. */
class LimitsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String COST =
            "A retry costs tokens. A retry that worked gets those of that retry back; one that failed does not.";

    private static World after(Profile profile, Call call, String... answers) {
        World world = new World(profile).answers(answers);
        world.call(call, MINUTE, MINUTE);
        return world;
    }

    @Test
    void beginsWithAFullQuota() {
        new World(Profile.STANDARD).checkTokens("none", 500, "A new client has them all.");
    }

    @Test
    void paysForEachRetry() {
        after(Profile.STANDARD, World.GET, "503", "503", "503").checkTokens("503, 503, 503", 490, COST);
        after(Profile.STANDARD_2026, World.GET, "503", "503", "503").checkTokens("503, 503, 503", 472, COST);
        after(Profile.STANDARD_2026, World.GET, "429", "429", "429").checkTokens("429, 429, 429", 490, COST);
        after(Profile.STANDARD_2026, World.GET, "429", "cut", "404").checkTokens("429, cut, 404", 481, COST);
    }

    @Test
    void paysNothingWithoutARetry() {
        after(Profile.STANDARD, World.GET, "404").checkTokens("404", 500, COST);
        after(Profile.STANDARD, World.POST, "503").checkTokens("503 for a POST", 500, COST);
    }

    @Test
    void getsBackWhatTheLastRetryCost() {
        after(Profile.STANDARD, World.GET, "503", "200").checkTokens("503, 200", 500, COST);
        after(Profile.STANDARD, World.GET, "503", "503", "200").checkTokens("503, 503, 200", 495, COST);
        after(Profile.STANDARD_2026, World.GET, "503", "429", "200").checkTokens("503, 429, 200", 486, COST);
        after(Profile.STANDARD_2026, World.GET, "429", "503", "200").checkTokens("429, 503, 200", 495, COST);
    }

    @Test
    void getsOneTokenForACallThatWorksAtOnce() {
        World world = after(Profile.STANDARD, World.GET, "503", "503", "503", "200");
        world.call(World.GET, MINUTE, MINUTE);
        world.checkTokens("503, 503, 503; then 200", 491, "A call that works without a retry brings one token.");
    }

    @Test
    void neverHasMoreThanTheQuota() {
        World world = after(Profile.STANDARD, World.GET, "200", "200");
        world.call(World.GET, MINUTE, MINUTE);
        world.checkTokens("200; then 200", 500, "The quota is the most that a client can have.");
    }

    @Test
    void doesNotRetryWithoutTokens() {
        Profile small = small(12, 5);
        World world = after(small, World.GET, "503", "503", "503", "503", "200");
        world.checkTokens("503, 503, 503", 2, COST);
        String outcome = world.call(World.GET, MINUTE, MINUTE);
        Expectation.given("tokens left", 2)
                .and("cost of a retry", 5)
                .and("answers", "503, then 200")
                .expected("status 503")
                .got(outcome)
                .because("There are not enough tokens for a retry: the answer is the result.")
                .check();
        world.checkTokens("503, 503, 503; then 503", 2, "No retry, nothing to pay.");
    }

    @Test
    void spendsTheLastTokens() {
        World world = after(small(10, 5), World.GET, "503", "503", "503");
        world.checkTokens("503, 503, 503", 0, "Ten tokens are enough for two retries of five.");
    }

    @Test
    void recoversWhenCallsWork() {
        World world = after(small(5, 5), World.GET, "503", "503");
        for (int i = 0; i < 7; i++) {
            world.call(World.GET, MINUTE, MINUTE);
        }
        world.checkTokens(
                "503, 503; then seven times 200", 5, "Calls that work bring one token each, up to the quota.");
    }

    private static Profile small(int quota, int cost) {
        Profile standard = Profile.STANDARD;
        return new Profile(3, quota, cost, cost, standard.transientBase(), standard.throttlingBase(), standard.cap());
    }

    @Test
    void givesAnAttemptNoMoreThanIsLeft() {
        new World(Profile.STANDARD)
                .answers("takes 4000 503", "takes 4000 503", "200")
                .check(
                        World.GET,
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(7),
                        "The time-out of an attempt is perAttempt, or what is left of the deadline if that is less.",
                        "0 ms  send, at most 7000 ms",
                        "4000 ms  send, at most 6000 ms",
                        "8000 ms  send, at most 2000 ms",
                        "status 200");
    }

    @Test
    void doesNotWaitPastTheDeadline() {
        String rule = "The wait would use up all that is left: give up at once, and pay nothing.";
        World world = new World(Profile.STANDARD).answers("503 after 10", "200");
        world.check(World.GET, Duration.ofSeconds(10), MINUTE, rule, "0 ms  send, at most 10000 ms", "status 503");
        world.checkTokens("503 with a wait that is too long", 500, rule);
        new World(Profile.STANDARD)
                .answers("takes 5 503 after 10", "200")
                .check(World.GET, Duration.ofSeconds(10), MINUTE, rule, "0 ms  send, at most 10000 ms", "status 503");
        new World(Profile.STANDARD)
                .answers("429 after 999999999", "200")
                .check(World.GET, Duration.ofSeconds(10), MINUTE, rule, "0 ms  send, at most 10000 ms", "status 429");
    }

    @Test
    void waitsIfAMomentIsLeft() {
        new World(Profile.STANDARD)
                .answers("503 after 9", "200")
                .check(
                        World.GET,
                        Duration.ofMillis(9_100),
                        MINUTE,
                        "After the wait there are 100 ms left: use them.",
                        "0 ms  send, at most 9100 ms",
                        "0 ms  sleep 9000 ms",
                        "9000 ms  send, at most 100 ms",
                        "status 200");
    }

    @Test
    void sendsNothingAfterTheDeadline() {
        new World(Profile.STANDARD)
                .answers("takes 10000 cut", "200")
                .check(
                        World.GET,
                        Duration.ofSeconds(10),
                        MINUTE,
                        "The attempt took all there was.",
                        "0 ms  send, at most 10000 ms",
                        "throws cut");
        new World(Profile.STANDARD)
                .oversleeps(5_000)
                .answers("503 after 7", "200")
                .check(
                        World.GET,
                        Duration.ofSeconds(10),
                        MINUTE,
                        "The sleep took longer than asked for. When it is over, nothing is left: nothing is sent.",
                        "0 ms  send, at most 10000 ms",
                        "0 ms  sleep 7000 ms",
                        "status 503");
    }

    @Test
    void sendsNothingInTheMomentOfTheDeadline() {
        new World(Profile.STANDARD)
                .oversleeps(3_000)
                .answers("503 after 7", "200")
                .check(
                        World.GET,
                        Duration.ofSeconds(10),
                        MINUTE,
                        "The sleep was over at the deadline, to the nanosecond: nothing is left, and nothing is sent.",
                        "0 ms  send, at most 10000 ms",
                        "0 ms  sleep 7000 ms",
                        "status 503");
    }

    @Test
    void countsTheDeadlineFromTheCall() {
        World world = new World(Profile.STANDARD).answers("takes 9000 200", "200");
        world.call(World.GET, Duration.ofSeconds(10), MINUTE);
        world.call(World.GET, Duration.ofSeconds(10), MINUTE);
        Expectation.given("calls", "two, the first takes 9 of 10 seconds")
                .expected("tokens left", 500)
                .got(world.tokens())
                .because("Each call has a deadline of its own.")
                .check();
        world = new World(Profile.STANDARD).answers("takes 9000 200");
        world.call(World.GET, Duration.ofSeconds(10), MINUTE);
        world.answers("503 after 5", "200");
        Expectation.given("calls", "one that takes 9 of 10 seconds, then one that is to wait 5 of its 10")
                .expected("status 200")
                .got(world.call(World.GET, Duration.ofSeconds(10), MINUTE))
                .because("Each call has a deadline of its own.")
                .check();
    }

    @Test
    void waitsAtRandomWithinTheBounds() throws Exception {
        List<Duration> sleeps = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 200; i++) {
            new Retrier(
                            Profile.STANDARD,
                            (call, timeout) -> new Reply(429, "", java.util.Optional.empty(), ""),
                            sleeps::add,
                            () -> 0,
                            random)
                    .call(World.GET, Duration.ofMinutes(10), MINUTE);
        }
        long most = sleeps.stream().mapToLong(Duration::toMillis).max().orElse(-1);
        Expectation.given("calls", "200, each throttled three times")
                .expected("longest of the waits", "between 1500 and 2000 ms")
                .got(most + " ms")
                .because("The first wait is drawn from 0 to 1 s, the second from 0 to 2 s: see stage 2.")
                .holds(most >= 1_500 && most <= 2_000);
    }
}
