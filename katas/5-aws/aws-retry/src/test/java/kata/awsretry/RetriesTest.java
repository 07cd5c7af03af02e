package kata.awsretry;

import org.junit.jupiter.api.Test;

/** Stage 3: what is tried again, and what is not. */
class RetriesTest {

    private static final String SENT = "0 ms  send, at most 60000 ms";
    private static final String HINT = "Retry-After in seconds is the least to wait.";

    private static World world() {
        return new World(Profile.STANDARD);
    }

    @Test
    void sendsAtOnceAndOnceIfItWorks() {
        world().answers("200").check(World.GET, "The first attempt never waits.", SENT, "status 200");
    }

    @Test
    void triesAgainAfterATransientFailure() {
        world().answers("503", "200").check(World.GET, "503 may pass.", SENT, SENT, "status 200");
        world().answers("500", "504", "201")
                .check(World.GET, "Two retries are three attempts.", SENT, SENT, SENT, "status 201");
    }

    @Test
    void givesUpAfterTheLastAttempt() {
        world().answers("503", "500", "502", "200")
                .check(
                        World.GET,
                        "Three attempts at the most. The last answer is the result.",
                        SENT,
                        SENT,
                        SENT,
                        "status 502");
    }

    @Test
    void returnsTheClientsFaultAtOnce() {
        world().answers("404", "200").check(World.GET, "The same again would fail again.", SENT, "status 404");
        world().answers("503", "400 ValidationException", "200")
                .check(World.GET, "The same again would fail again.", SENT, SENT, "status 400");
    }

    @Test
    void triesAgainAfterABrokenConnection() {
        world().answers("cut", "refused", "200")
                .check(World.GET, "An IOException is a transient failure.", SENT, SENT, SENT, "status 200");
    }

    @Test
    void throwsTheProblemOfTheLastAttempt() {
        world().answers("503", "cut", "refused")
                .check(World.GET, "The last attempt brought no answer.", SENT, SENT, SENT, "throws refused");
        world().answers("cut", "cut", "503")
                .check(World.GET, "The last attempt brought an answer.", SENT, SENT, SENT, "status 503");
    }

    @Test
    void doesNotDoTwiceWhatMayHaveBeenDone() {
        String rule = "The service may have done it. What is not idempotent must not be sent again.";
        world().answers("cut", "200").check(World.POST, rule, SENT, "throws cut");
        world().answers("503", "200").check(World.POST, rule, SENT, "status 503");
        world().answers("500", "200").check(World.POST, rule, SENT, "status 500");
    }

    @Test
    void sendsAgainWhatWasCertainlyNotDone() {
        String rule = "A throttled call was not done, and one without a connection was not even sent.";
        world().answers("429", "200").check(World.POST, rule, SENT, SENT, "status 200");
        world().answers("400 ThrottlingException", "200").check(World.POST, rule, SENT, SENT, "status 200");
        world().answers("refused", "200").check(World.POST, rule, SENT, SENT, "status 200");
        world().answers("refused", "cut", "200")
                .check(World.POST, rule + " The second attempt was.", SENT, SENT, "throws cut");
    }

    @Test
    void looksAtTheCallNotAtItsMethod() {
        Call put = new Call("POST", World.POST.uri(), "a=7", true);
        world().answers("503", "200").check(put, "This POST is idempotent: it says so.", SENT, SENT, "status 200");
    }

    @Test
    void waitsAsLongAsItIsAsked() {
        world().answers("503 after 7", "200")
                .check(World.GET, HINT, SENT, "0 ms  sleep 7000 ms", "7000 ms  send, at most 60000 ms", "status 200");
        world().answers("429 after 30", "429 after 1", "200")
                .check(
                        World.POST,
                        HINT,
                        SENT,
                        "0 ms  sleep 30000 ms",
                        "30000 ms  send, at most 60000 ms",
                        "30000 ms  sleep 1000 ms",
                        "31000 ms  send, at most 60000 ms",
                        "status 200");
    }

    @Test
    void passesOverAHintThatItCannotRead() {
        for (String hint : new String[] {"soon", "", "-5", "1.5", "Wed, 25 Nov 2026 10:00:00 GMT", "7 s"}) {
            world().answers("503 after " + hint, "200")
                    .check(
                            World.GET,
                            "A Retry-After that is no whole number of seconds is as if it were not there.",
                            SENT,
                            SENT,
                            "status 200");
        }
    }
}
