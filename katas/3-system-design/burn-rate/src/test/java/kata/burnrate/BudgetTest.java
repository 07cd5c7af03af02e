package kata.burnrate;

import static kata.burnrate.Judge.DAY;
import static kata.burnrate.Judge.THREE_NINES;
import static kata.burnrate.Judge.checkLeft;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Seed;

class BudgetTest {

    private static final Slo ONE_HOUR = new Slo(0.999, 3_600);
    private static final int RANDOM_CASES = 100;

    private static void checkFactor(Slo slo, double share, long window, double expected, String rule) {
        double got = BurnRate.factor(slo, share, window);
        Expectation.given("objective", slo.objective() + " over " + slo.periodSeconds() + " s")
                .and("share of the budget", share)
                .and("window", window + " s")
                .expected("factor", expected)
                .got(got)
                .because(rule)
                .holds(Judge.near(expected, got));
    }

    /** Table 5-8 of the Site Reliability Workbook. */
    @Test
    void knowsTheFactorsOfTheWorkbook() {
        checkFactor(THREE_NINES, 0.02, 3_600, 14.4, "2% in an hour: 0.02 × 720 hours / 1 hour.");
        checkFactor(THREE_NINES, 0.05, 6 * 3_600, 6, "5% in six hours: 0.05 × 720 hours / 6 hours.");
        checkFactor(THREE_NINES, 0.10, 3 * DAY, 1, "10% in three days: 0.1 × 30 days / 3 days.");
        checkFactor(THREE_NINES, 1, 30 * DAY, 1, "All of it in the whole period is a burn rate of 1.");
    }

    @Test
    void knowsTheFactorsOfOtherPeriods() {
        checkFactor(
                new Slo(0.999, 28 * DAY),
                0.02,
                3_600,
                13.44,
                "28 days have 672 hours: the factor depends on the period.");
        checkFactor(
                new Slo(0.9, 7 * DAY),
                0.5,
                5 * 3_600,
                16.8,
                "0.5 × 168 hours / 5 hours. The objective does not matter.");
    }

    @Test
    void saysWhatIsLeft() {
        checkLeft(
                ONE_HOUR,
                Traffic.of("0:0/0 1200:25/50000 2400:25/100000"),
                2_400,
                0.75,
                "0.1% of 100000 requests may fail: 100. 25 did.");
        checkLeft(ONE_HOUR, Traffic.of("0:0/0 1200:0/500"), 1_200, 1, "Nothing failed: all is left.");
        checkLeft(ONE_HOUR, Traffic.of("0:0/0 1200:1/1000"), 1_200, 0, "One of 1000 failed: nothing is left.");
    }

    @Test
    void saysByHowMuchItIsOverspent() {
        checkLeft(
                new Slo(0.999, 300),
                Traffic.of("0:5/10000 60:5/11000 120:8/12000"),
                120,
                -0.5,
                "Of 2000 requests 2 may fail; 3 did. That is half a budget too much: not 0.");
    }

    @Test
    void forgetsWhatIsOlderThanThePeriod() {
        checkLeft(
                ONE_HOUR,
                Traffic.of("0:0/0 1800:900/1000 3600:901/3000 5400:901/5000"),
                5_400,
                0.75,
                "The hour that ends at 5400 began at 1800: of its 4000 requests 4 may fail, and 1 did.");
    }

    @Test
    void knowsNothingOfWhatComesLater() {
        checkLeft(
                ONE_HOUR,
                Traffic.of("0:0/0 1200:1/2000 2400:900/4000"),
                1_200,
                0.5,
                "At 1200 the sample of 2400 is not there yet.");
        checkLeft(
                ONE_HOUR,
                Traffic.of("0:0/0 1200:1/2000 2400:900/4000"),
                2_399,
                0.5,
                "At 2399 the sample of 2400 is not there yet.");
    }

    @Test
    void hasAllItsBudgetWithoutTraffic() {
        checkLeft(ONE_HOUR, List.of(), 1_200, 1, "Nothing is known, so nothing was used.");
        checkLeft(ONE_HOUR, Traffic.of("0:9/10 600:9/10 1200:9/10"), 1_200, 1, "Nobody asked, so nobody was failed.");
    }

    @Test
    void countsThroughRestarts() {
        checkLeft(
                ONE_HOUR,
                Traffic.of("0:80/90000 600:82/92000 1200:1/4000 1800:1/6000"),
                1_800,
                1 - 3 / 8.0,
                "2 of 2000, then a restart and 1 of 4000, then none of 2000: 3 bad, where 8 may be.");
    }

    @Test
    void accountsForRandomSamples() {
        SplittableRandom random = Seed.random("accountsForRandomSamples");
        for (int i = 0; i < RANDOM_CASES; i++) {
            List<Sample> samples = List.copyOf(RandomSamples.draw(random, random.nextInt(9)));
            long at = random.nextInt(200);
            Slo slo = new Slo(0.75, 1 + random.nextInt(200));
            checkLeft(
                    slo,
                    samples,
                    at,
                    1 - SlowModel.burnRate(0.25, samples, at, slo.periodSeconds()),
                    "What burned in the period that ends here, of all that may burn in it.");
        }
    }
}
