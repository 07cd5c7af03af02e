package kata.logfilter;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import kata.logfilter.Filter.Within;
import kata.logfilter.LogFilter.Stats;
import sre.katas.fixtures.Expectation;

/** The time of a log's only record, as the attempt reads it: found by asking for windows. */
final class TimeOf {

    private static final Instant FIRST = Instant.parse("1910-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private final Check record;

    TimeOf(Check record) {
        this.record = record;
    }

    void is(String expected, String rule) {
        Instant instant = Instant.parse(expected);
        Expectation facts = record.facts().expected("time", expected);
        boolean holds = isWithin(instant, instant.plusNanos(1));
        facts.got(holds ? expected : seen()).because(rule).holds(holds);
    }

    void isNone(String rule) {
        Expectation facts = record.facts().expected("time", "none");
        boolean holds = !isWithin(FIRST, LAST);
        facts.got(holds ? "none" : seen()).because(rule).holds(holds);
        record.counts("malformed", Stats::malformed, 0, rule);
    }

    /** Halves the window until one nanosecond is left. */
    private String seen() {
        if (!isWithin(FIRST, LAST)) {
            return "none from 1910 to 2200";
        }
        long low = 0;
        long high = Math.multiplyExact(LAST.getEpochSecond() - FIRST.getEpochSecond(), 1_000_000_000L) - 1;
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (isWithin(FIRST, FIRST.plusNanos(middle + 1))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return FIRST.plusNanos(low).toString();
    }

    private boolean isWithin(Instant from, Instant to) {
        return record.with(new Within(from, to))
                        .run(new ByteArrayOutputStream())
                        .matched()
                == 1;
    }
}
