package kata.burnrate;

import java.util.List;
import java.util.function.IntToLongFunction;
import sre.katas.fixtures.steps.Steps;

/** How many steps {@code firings} takes for so many samples. Seen from beside a stepped copy of it. */
final class StepsOfFirings implements IntToLongFunction {

    @Override
    public long applyAsLong(int samples) {
        List<Sample> minutes = Traffic.start().minutes(samples - 1, 500, 1_000).samples();
        List<Rule> rules = List.of(new Rule("page", 30L * samples, 120, 14.4));
        return Steps.count(() -> BurnRate.firings(new Slo(0.999, 2_592_000), rules, minutes));
    }
}
