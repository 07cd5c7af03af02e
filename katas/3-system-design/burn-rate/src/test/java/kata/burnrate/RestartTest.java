package kata.burnrate;

import static kata.burnrate.Judge.checkRate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Golden;
import sre.katas.fixtures.Seed;

class RestartTest {

    private static final int RANDOM_CASES = 150;

    @Test
    void countsFromZeroAfterARestart() {
        checkRate(
                "0:500/100000 60:500/101000 120:2/600 180:2/1600",
                180,
                180,
                2 / 2.6,
                "At 120 total is smaller than before: a restart. Since then 2 of 600 failed; that is the rise. In all 2 of"
                        + " 1000 + 600 + 1000.");
    }

    @Test
    void countsEveryRestartInAWindow() {
        checkRate(
                "0:0/100 60:1/1100 120:1/50 180:2/40 240:2/1040",
                240,
                240,
                2 / 2.09,
                "Two restarts: total rose by 1000, 50, 40 and 1000; bad by 1, 0, 1 and 0. (From 1 to 1 is no rise, although"
                        + " there was a restart: each counter is judged separately.)");
    }

    @Test
    void judgesEachCounterSeparately() {
        checkRate(
                "0:7/1000 60:9/400",
                60,
                60,
                5,
                "total went down: its rise is 400. bad went up from 7 to 9: its rise is 2, whatever total did.");
        checkRate(
                "0:7/1000 60:3/1400",
                60,
                60,
                7.5,
                "bad went down: its rise is 3. total went up: its rise is 400, whatever bad did.");
    }

    @Test
    void isCalmWithoutTraffic() {
        checkRate("0:4/1000 60:4/1000 120:4/1000", 120, 60, 0, "0 of 0 failed. That is no number, and no trouble.");
        checkRate(
                "0:4/1000 60:40/2000 120:40/2000 180:40/2000",
                180,
                120,
                0,
                "The window begins at 60: what failed before is over, and since then there was no traffic.");
        checkRate("0:4/1000 60:0/0", 60, 60, 0, "Restarted, and nobody asks.");
    }

    @Test
    void isCalmWithoutTwoSamples() {
        checkRate("", 60, 60, 0, "No samples: nothing is known, and nothing burns.");
        checkRate("60:4/1000", 60, 60, 0, "One sample is no rise. What it counted may be years old.");
        checkRate("0:0/0 60:4/1000", -1, 60, 0, "The window ends before the first sample.");
        checkRate("0:0/0 60:4/1000", 600, 60, 0, "The window begins after the last sample.");
        checkRate("0:0/0 60:4/1000", 100, 60, 0, "Only the sample at 60 lies in the window from 40 to 100.");
    }

    @Test
    void takesWhatIsThereOfAWindowThatReachesFarBack() {
        checkRate("0:0/0 60:1/1000 120:4/2000", 120, 86_400, 2, "Two minutes are all that is known of this day.");
    }

    @Test
    void leavesOutARiseThatBeganBeforeTheWindow() {
        checkRate(
                "0:0/0 60:0/1000 240:90/4000 300:91/5000",
                300,
                120,
                1,
                "The window begins at 180. The rise from 60 to 240 began before it, so only that from 240 to 300 counts.");
        checkRate(
                "0:0/0 60:0/1000 240:90/4000 300:91/5000",
                310,
                240,
                1,
                "The window begins at 70. The rise from 60 to 240 began before it.");
    }

    @Test
    void goesByTheSecondsNotByTheNumberOfSamples() {
        checkRate(
                "0:0/0 60:50/1000 360:50/6000 420:50/7000",
                420,
                120,
                0,
                "The scrapes between 60 and 360 were lost: the last 120 seconds hold two samples, not three.");
        checkRate(
                "0:0/0 10:1/10 20:2/20 30:3/30 40:3/1030 50:3/2030 60:3/3030",
                60,
                60,
                1 / 1.01,
                "Seven samples within 60 seconds: all of them belong to the window.");
        checkRate(
                "-90:0/0 -31:1/1000 28:3/2000",
                30,
                61,
                2,
                "Seconds may be any numbers, also below 0: the window begins at -31.");
    }

    @Test
    void burnsAsPrometheusSays() {
        List<Sample> samples = Shop.samples();
        for (String line : Golden.text(RestartTest.class, "rates").split("\n")) {
            String[] word = line.split(" ");
            long at = Long.parseLong(word[0]);
            long[] windows = {300, 3_600, 10_800};
            for (int i = 0; i < windows.length; i++) {
                double prometheus = Double.parseDouble(word[1 + i]);
                double expected = Double.isNaN(prometheus) ? 0 : prometheus;
                double got = BurnRate.burnRate(Judge.THREE_NINES, samples, at, windows[i]);
                Expectation.given("samples", "ten hours of a shop: shop.csv in src/test/resources/kata/burnrate")
                        .and("objective", 0.999)
                        .and("window", windows[i] + " s, ending at second " + at)
                        .expected("burn rate", expected)
                        .got(got)
                        .because("This is what promtool 2.42 says of the same samples (NaN is 0 here).")
                        .holds(Judge.near(expected, got));
            }
        }
    }

    @Test
    void measuresRandomSamples() {
        SplittableRandom random = Seed.random("measuresRandomSamples");
        for (int i = 0; i < RANDOM_CASES; i++) {
            List<Sample> samples = RandomSamples.draw(random, random.nextInt(9));
            long at = random.nextInt(-20, 400);
            long window = 1 + random.nextInt(200);
            checkRate(
                    Judge.THREE_NINES,
                    List.copyOf(new ArrayList<>(samples)),
                    at,
                    window,
                    SlowModel.burnRate(0.001, samples, at, window),
                    "Rises whose both samples lie between at - window and at; bad and total summed, then divided.");
        }
    }
}
