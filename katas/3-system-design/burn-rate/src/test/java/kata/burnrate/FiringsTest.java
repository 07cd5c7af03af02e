package kata.burnrate;

import static kata.burnrate.Judge.THREE_NINES;
import static kata.burnrate.Judge.THREE_QUARTERS;
import static kata.burnrate.Judge.checkFirings;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Golden;
import sre.katas.fixtures.Seed;

class FiringsTest {

    /** Fires when more than half of the requests fail, with {@link Judge#THREE_QUARTERS}. */
    private static final Rule HALF = new Rule("half", 600, 120, 2);

    private static final Rule PAGE = new Rule("page", 3_600, 300, 14.4);
    private static final Rule TICKET = new Rule("ticket", 10_800, 900, 6);
    private static final int RANDOM_CASES = 100;

    @Test
    void firesWhileBothWindowsBurn() {
        checkFirings(
                THREE_QUARTERS,
                List.of(HALF),
                Traffic.start().minutes(10, 0, 100).minutes(10, 100, 100).minutes(5, 100, 1_000_000),
                "half 960 to 1200",
                "At 900 half of the last ten minutes is bad: that is not more than half. At 960 it is, and both"
                        + " of the last two are. At 1260 hardly anything of the last two minutes is.");
    }

    @Test
    void staysQuietWhenNothingIsWrong() {
        Traffic fine = Traffic.start().minutes(120, 1, 1_000);
        checkFirings(THREE_NINES, List.of(PAGE), fine, "none", "A burn rate of 1 is what was promised.");
        Traffic outage = fine.minutes(10, 500, 1_000);
        checkFirings(
                THREE_NINES,
                List.of(PAGE),
                outage,
                "page 7320 to 7800",
                "Then half of the requests fail: after two minutes that is more than 1.44% of the last hour.");
        checkFirings(THREE_NINES, List.of(), outage, "none", "No rules, no alerts.");
        checkFirings(THREE_NINES, List.of(PAGE), List.of(), "none", "No samples, no alerts.");
    }

    @Test
    void endsSoonAfterTheTrouble() {
        checkFirings(
                THREE_QUARTERS,
                List.of(HALF),
                Traffic.start().minutes(10, 0, 100).minutes(10, 100, 100).minutes(10, 0, 100),
                "half 960 to 1200",
                "The long window still burns until 1440. The short one ends the alert: nobody can mend what is over.");
    }

    @Test
    void ignoresAShortBlow() {
        checkFirings(
                THREE_QUARTERS,
                List.of(HALF),
                Traffic.start().minutes(10, 0, 100).minutes(3, 100, 100).minutes(10, 0, 100),
                "none",
                "Three bad minutes fill the short window, but only three tenths of the long one.");
    }

    @Test
    void firesAboveTheFactorNotAtIt() {
        checkFirings(
                THREE_QUARTERS,
                List.of(HALF),
                Traffic.start().minutes(20, 50, 100).minutes(1, 51, 100).minutes(1, 50, 100),
                "half 1260 to 1320",
                "50 of 100 are exactly a burn rate of 2: that is not greater than 2. With the 51st it is, in both windows.");
    }

    @Test
    void firesAtOneSample() {
        checkFirings(
                THREE_QUARTERS,
                List.of(new Rule("once", 120, 60, 2)),
                Traffic.start()
                        .minutes(5, 0, 100)
                        .minutes(1, 100, 100)
                        .minutes(1, 100, 100)
                        .minutes(5, 0, 100),
                "once 420 to 420",
                "At 360 the long window is exactly half bad, at 420 all bad; at 480 the short one is good. One sample is a"
                        + " firing from itself to itself.");
    }

    @Test
    void firesUntilTheLastSample() {
        checkFirings(
                THREE_QUARTERS,
                List.of(HALF),
                Traffic.start().minutes(10, 0, 100).minutes(9, 100, 100),
                "half 960 to 1140",
                "It still fires when the samples end: that is a firing too.");
    }

    @Test
    void firesAgain() {
        checkFirings(
                THREE_QUARTERS,
                List.of(HALF),
                Traffic.start().minutes(10, 100, 100).minutes(3, 0, 100).minutes(3, 100, 100),
                "half 60 to 600\nhalf 900 to 960",
                "A sample that does not fire lies between: these are two firings.");
    }

    @Test
    void holdsThroughLostScrapes() {
        checkFirings(
                THREE_QUARTERS,
                List.of(new Rule("half", 1_800, 900, 2)),
                Traffic.start().minutes(10, 100, 100).lost(14).minutes(1, 100, 100),
                "half 60 to 1500",
                "There is no sample between 600 and 1440, so there is none at which it did not fire.");
    }

    @Test
    void isQuietAtNight() {
        checkFirings(
                THREE_QUARTERS,
                List.of(new Rule("half", 600, 120, 2), new Rule("any", 600, 120, 0)),
                Traffic.start().minutes(10, 100, 100).minutes(4, 0, 0),
                "half 60 to 660\nany 60 to 660",
                "At 660 a bad minute is still in the short window. At 720 nothing is: no traffic, a burn rate of 0.");
    }

    @Test
    void answersRuleByRule() {
        checkFirings(
                THREE_QUARTERS,
                List.of(new Rule("slow", 600, 120, 2), new Rule("fast", 120, 60, 2), new Rule("never", 120, 60, 4)),
                Traffic.start()
                        .minutes(10, 0, 100)
                        .minutes(7, 100, 100)
                        .minutes(3, 0, 100)
                        .minutes(2, 100, 100),
                "slow 960 to 1020\nslow 1320 to 1320\nfast 720 to 1020\nfast 1320 to 1320",
                "All of the first rule, then all of the second. Each rule has its own windows and its own state.");
    }

    @Test
    void judgesTwoRulesOfOneName() {
        checkFirings(
                THREE_QUARTERS,
                List.of(new Rule("page", 600, 120, 2), new Rule("page", 120, 60, 2)),
                Traffic.start()
                        .minutes(10, 0, 100)
                        .minutes(7, 100, 100)
                        .minutes(3, 0, 100)
                        .minutes(2, 100, 100),
                "page 960 to 1020\npage 1320 to 1320\npage 720 to 1020\npage 1320 to 1320",
                "Two rules, though both are called page, as in the Workbook: all of the first, then all of the second.");
    }

    @Test
    void firesAsPrometheusSays() {
        String got = Judge.show(BurnRate.firings(THREE_NINES, List.of(PAGE, TICKET), Shop.samples()));
        String expected = Golden.text(FiringsTest.class, "firings").strip().replaceAll("(\\d+) (\\d+)", "$1 to $2");
        Expectation.given("samples", "ten hours of a shop: shop.csv in src/test/resources/kata/burnrate")
                .and("objective", 0.999)
                .and("rules", "page: 3600 s and 300 s, factor 14.4\nticket: 10800 s and 900 s, factor 6.0")
                .expected("firings", expected)
                .got(got)
                .because("This is where promtool 2.42 finds both ratios greater than factor × 0.001.")
                .check();
    }

    @Test
    void judgesRandomSamples() {
        SplittableRandom random = Seed.random("judgesRandomSamples");
        for (int i = 0; i < RANDOM_CASES; i++) {
            List<Sample> samples = List.copyOf(RandomSamples.draw(random, random.nextInt(14)));
            List<Rule> rules = new ArrayList<>();
            for (int rule = random.nextInt(3); rule >= 0; rule--) {
                int shorter = 1 + random.nextInt(40);
                rules.add(new Rule("rule" + rule, shorter + random.nextInt(90), shorter, random.nextInt(9) / 4.0));
            }
            checkFirings(
                    THREE_QUARTERS,
                    List.copyOf(rules),
                    samples,
                    Judge.show(SlowModel.firings(0.25, rules, samples)),
                    "At each sample: both windows above the factor? Samples in a row are one firing.");
        }
    }
}
