package sre.katas.cli.sitting;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import sre.katas.cli.Environment;
import sre.katas.cli.ExitCode;
import sre.katas.cli.UsageException;
import sre.katas.cli.text.Json;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.grade.Seeds;
import sre.katas.grader.history.Sitting;
import sre.katas.grader.sitting.Round;

/** How a sitting begins: options that {@code start} and {@code interview} share, and what they print. */
public final class Opening {

    private static final int LONGEST_MINUTES = 24 * 60;

    @Option(
            names = {"-m", "--minutes"},
            paramLabel = "N",
            description = "How long, 1 to 1440; par if not given.")
    @Nullable
    Integer minutes;

    @Option(
            names = "--seed",
            paramLabel = "HEX",
            description = "Seed of the draw and of the random cases, such as 7f3a: the same one repeats the round.")
    @Nullable
    String seed;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    /**
     * The seed that was asked for, or a fresh one.
     *
     * @throws UsageException if it is none
     */
    public long seed() {
        try {
            return seed == null ? Seeds.fresh() : Seeds.parse(seed);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--seed: " + e.getMessage());
        }
    }

    /** @throws UsageException if the time that was asked for is none */
    public void check() {
        if (minutes != null && (minutes < 1 || minutes > LONGEST_MINUTES)) {
            throw new UsageException("--minutes " + minutes + ": it must be 1 to " + LONGEST_MINUTES);
        }
    }

    /** Begins the sitting and tells how it goes on. */
    public int begin(Environment environment, Round round, long chosen) {
        check();
        Duration length = minutes == null ? round.par() : Duration.ofMinutes(minutes);
        Sitting sitting = environment.sittings().start(round, chosen, length);
        environment.history().notices().forEach(environment::note);
        if (json) {
            environment.print(
                    Json.of(SittingTree.of(sitting, environment.clock().instant())));
            return ExitCode.SOLVED;
        }
        environment.line(environment.style().bold(Now.line(environment, sitting)));
        round.notes().forEach(environment::note);
        environment.line("");
        round.katas().forEach(kata -> environment.line(line(environment, kata)));
        environment.line("");
        environment.line(places(sitting));
        String first = round.katas().get(0).id();
        environment.line("Brief: ./kata show " + first + " · a verdict on every save: ./kata watch " + first
                + " · end it early: ./kata finish");
        return ExitCode.SOLVED;
    }

    private static String places(Sitting sitting) {
        boolean one = sitting.parts().size() == 1;
        return (one ? "The stub is in its place." : "The stubs are in their places.")
                + " What was there is kept: ./kata finish can give it back.";
    }

    private static String line(Environment environment, Kata kata) {
        return String.format(
                java.util.Locale.ROOT,
                "  %-22s %-44s %-7s %3d min  %s",
                kata.id(),
                kata.title(),
                kata.level().word(),
                kata.minutes(),
                environment.root().relativize(kata.home()));
    }
}
