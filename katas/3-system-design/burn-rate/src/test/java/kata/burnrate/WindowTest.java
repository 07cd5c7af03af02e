package kata.burnrate;

import static kata.burnrate.Judge.checkRate;

import org.junit.jupiter.api.Test;

class WindowTest {

    private static final String STEADY = "0:5/10000 60:5/11000 120:8/12000 180:18/13000 240:19/14000 300:19/15000";

    @Test
    void dividesTheErrorRatioByTheBudget() {
        checkRate(
                "0:0/0 60:10/1000",
                60,
                60,
                10,
                "The window holds the samples at 0 and at 60: 10 of 1000 failed, 1%, ten times the 0.1% that the objective allows.");
        checkRate("0:0/0 60:1/1000", 60, 60, 1, "At a burn rate of 1 the budget lasts for the whole period.");
        checkRate("0:0/0 60:0/1000", 60, 60, 0, "Nothing failed: nothing burns.");
        checkRate("0:0/0 60:1000/1000", 60, 60, 1000, "All failed: 100% is 1000 times 0.1%.");
    }

    @Test
    void knowsOtherObjectives() {
        checkRate(
                Judge.THREE_QUARTERS,
                Traffic.of("0:0/0 60:10/20"),
                60,
                60,
                2,
                "Half of them failed, where a quarter is allowed.");
    }

    @Test
    void countsWhatRoseNotWhatTheCountersSay() {
        checkRate(
                "0:5/10000 60:5/11000 120:8/12000",
                120,
                300,
                1.5,
                "A counter counts since the start of the service: in this window bad rose by 3 and total by 2000.");
    }

    @Test
    void looksAtTheWindowOnly() {
        checkRate(STEADY, 240, 120, 5.5, "From 120 to 240: bad rose from 8 to 19, total by 2000.");
        checkRate(STEADY, 300, 60, 0, "From 240 to 300 nothing failed.");
        checkRate(STEADY, 180, 60, 10, "From 120 to 180: bad rose by 10, total by 1000.");
    }

    @Test
    void takesTheSamplesAtBothEndsOfTheWindow() {
        checkRate(
                STEADY,
                180,
                180,
                13.0 / 3,
                "A window of 180 s that ends at 180 begins at 0, and the sample at 0 belongs to it: without it the first"
                        + " minute is lost.");
    }

    @Test
    void knowsNothingOfTheFuture() {
        checkRate("0:0/0 60:1/1000 120:500/2000", 60, 300, 1, "At second 60 nobody knows what comes at 120.");
        checkRate("0:0/0 60:1/1000 120:500/2000", 119, 300, 1, "At second 119 the sample of 120 is not there yet.");
    }

    @Test
    void weighsABusyMinuteMoreThanAQuietOne() {
        checkRate(
                "0:0/0 60:0/9990 120:10/10000",
                120,
                120,
                1,
                "10 of 10000 failed in all. Sum first, then divide: the mean of the ratios 0 and 1 would say 50%.");
    }

    @Test
    void countsLargeNumbers() {
        checkRate(
                "0:0/0 60:3000000000/1000000000000",
                60,
                60,
                3,
                "3 thousand million of a million million failed. An int ends at two thousand million.");
    }
}
