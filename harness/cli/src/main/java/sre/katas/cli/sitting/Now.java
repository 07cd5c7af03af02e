package sre.katas.cli.sitting;

import java.time.ZoneId;
import java.util.Optional;
import sre.katas.cli.Environment;
import sre.katas.cli.UsageException;
import sre.katas.grader.history.HistoryException;
import sre.katas.grader.history.Sitting;
import sre.katas.grader.sitting.SittingWords;

/** The sitting that is open at this moment, as commands ask for it. */
public final class Now {

    private Now() {}

    /** The open sitting; none where the history is off. */
    public static Optional<Sitting> open(Environment environment) {
        try {
            return environment.sittings().open();
        } catch (HistoryException e) {
            return Optional.empty();
        }
    }

    /** One line about the open sitting: what it is, and how long still. */
    public static Optional<String> line(Environment environment) {
        return open(environment).map(sitting -> line(environment, sitting));
    }

    public static String line(Environment environment, Sitting sitting) {
        return SittingWords.line(sitting, environment.clock().instant(), ZoneId.systemDefault());
    }

    /**
     * Solutions are closed while a sitting runs.
     *
     * @throws UsageException if one does
     */
    public static void checkSolutionIsOpen(Environment environment) {
        open(environment)
                .filter(sitting -> sitting.running(environment.clock().instant()))
                .ifPresent(sitting -> {
                    throw new UsageException("solutions are closed until the bell: " + line(environment, sitting)
                            + "\n./kata finish ends it");
                });
    }
}
