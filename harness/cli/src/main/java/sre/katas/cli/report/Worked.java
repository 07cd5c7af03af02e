package sre.katas.cli.report;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the time of a sitting divides among its katas: what passes until a grading or a hint counts for
 * the kata of that grading. Nothing is guessed of the time after the last one.
 */
final class Worked {

    private final Map<Happening, Duration> upTo = new HashMap<>();
    private final Map<String, Duration> sums = new HashMap<>();
    private Duration last = Duration.ZERO;

    /** @param happenings of one sitting, in order */
    Worked(List<Happening> happenings) {
        for (Happening one : happenings) {
            if (!one.late() && !one.atTheBell()) {
                Duration sum = sums.getOrDefault(one.entry().kata(), Duration.ZERO)
                        .plus(one.at().minus(last));
                sums.put(one.entry().kata(), sum);
                last = one.at();
            }
            upTo.put(one, sums.getOrDefault(one.entry().kata(), Duration.ZERO));
        }
    }

    /** Time worked on its kata until this happened. */
    Duration until(Happening one) {
        return upTo.getOrDefault(one, Duration.ZERO);
    }

    Duration on(String kata) {
        return sums.getOrDefault(kata, Duration.ZERO);
    }

    /** When the last of them happened. */
    Duration last() {
        return last;
    }
}
