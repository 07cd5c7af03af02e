package kata.burnrate;

import java.util.List;
import java.util.function.IntToLongFunction;
import sre.katas.fixtures.steps.Steps;

/** How many steps {@code firings} takes for so many samples. Seen from beside a stepped copy of it. */
final class StepsOfFirings implements IntToLongFunction {

    private final long shortSeconds;

    /** @param shortSeconds the short window, for each sample */
    StepsOfFirings(long shortSeconds) {
        this.shortSeconds = shortSeconds;
    }

    @Override
    public long applyAsLong(int samples) {
        List<Sample> minutes = Traffic.start().minutes(samples - 1, 500, 1_000).samples();
        List<Rule> rules = List.of(new Rule("page", 40L * samples, Math.max(1, shortSeconds * samples), 14.4));
        return Steps.count(() -> BurnRate.firings(new Slo(0.999, 2_592_000), rules, minutes));
    }
}
