package kata.burnrate;

import java.util.List;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;
import sre.katas.fixtures.Growth;
import sre.katas.fixtures.steps.SteppedLoader;

class OnePassTest {

    private static final int SAMPLES = 200;

    @Test
    void takesAsManyStepsForASampleWhateverTheLongWindow() {
        grows("one rule whose long window holds two thirds of the samples", 0);
    }

    @Test
    void takesAsManyStepsForASampleWhateverTheShortWindow() {
        grows("one rule whose windows hold two thirds and half of the samples", 30);
    }

    private static void grows(String rule, long shortSeconds) {
        IntToLongFunction steps = new SteppedLoader(StepsOfFirings.class, Traffic.class)
                .create(IntToLongFunction.class, StepsOfFirings.class, shortSeconds);
        Growth.of("steps of your code for firings, " + rule, SAMPLES, steps)
                .atMost(
                        Growth.LINEAR,
                        "When the window moves on by one sample, nearly all in it stays: carry its sums along, or take"
                                + " them from sums since the first sample. Walking through it again at each sample is"
                                + " samples × window.");
    }

    @Test
    void judgesThreeDays() {
        Judge.checkFirings(
                Judge.THREE_NINES,
                List.of(
                        new Rule("page", 3_600, 300, 14.4),
                        new Rule("ticket", 6 * 3_600, 1_800, 6),
                        new Rule("leak", 3 * 86_400, 6 * 3_600, 1)),
                Traffic.start()
                        .minutes(2_000, 400, 2_000_000)
                        .minutes(100, 1_000_000, 2_000_000)
                        .minutes(2_220, 400, 2_000_000),
                "page 120120 to 126240\nticket 120300 to 127740\nleak 120240 to 147540",
                "Three days at 2 million requests a minute, and one outage of 100 minutes in which half of them failed.");
    }
}
