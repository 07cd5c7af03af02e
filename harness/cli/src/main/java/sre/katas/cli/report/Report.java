package sre.katas.cli.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sre.katas.cli.Environment;
import sre.katas.cli.UsageException;
import sre.katas.grader.history.Sitting;

/**
 * Everything that a report shows, however it is shown.
 *
 * @param made when it was measured
 * @param shown the sitting that it is about; null if there was none yet
 */
public record Report(Instant made, @Nullable SittingReport shown, ProgressReport progress) {

    /**
     * Measures.
     *
     * @param number of the sitting to show; 0 for the latest
     * @throws UsageException if there is no such sitting
     */
    public static Report measure(Environment environment, long number) {
        environment.history().mendFlag();
        Ledger ledger = new Ledger(environment.history());
        Optional<Sitting> chosen = ledger.sittings().stream()
                .filter(sitting -> number == 0 || sitting.number() == number)
                .reduce((earlier, later) -> later);
        if (number != 0 && chosen.isEmpty()) {
            List<String> known = ledger.sittings().stream()
                    .map(sitting -> String.valueOf(sitting.number()))
                    .toList();
            throw new UsageException("there is no sitting " + number
                    + (known.isEmpty() ? ": there was none yet" : "; there are " + String.join(", ", known)));
        }
        return new Report(
                environment.clock().instant(),
                chosen.map(sitting -> new SittingReader(environment, ledger, sitting).read())
                        .orElse(null),
                new ProgressReader(environment, ledger).read());
    }

    Optional<SittingReport> sitting() {
        return Optional.ofNullable(shown);
    }
}
