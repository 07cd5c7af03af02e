package sre.katas.cli.command;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sre.katas.cli.Environment;
import sre.katas.cli.UsageException;
import sre.katas.cli.sitting.Opening;
import sre.katas.grader.sitting.Preset;
import sre.katas.grader.sitting.Round;

/** {@code interview}: a round drawn by seed, against the clock. */
@Command(
        name = "interview",
        description = {
            "Draws a round and starts it, each kata from a fresh stub.",
            "The clock is wall time: it goes on when the terminal is closed. No pause.",
            "At the bell the attempts are graded as they stand; solutions are closed until then.",
            "",
            "  screen       one warm-up, then one of the big questions",
            "  coding       two programming katas, one of them a clique question",
            "  onsite       one core kata of each topic",
            "  topic NAME   two katas of this topic",
            "  week N       two katas of this week of the plan",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  ./kata interview",
            "  ./kata interview --preset coding --minutes 90 --seed 7f3a",
            "  ./kata interview --preset topic networking",
            "  ./kata interview --preset week 3"
        })
final class InterviewCommand implements Callable<Integer> {

    @Option(
            names = {"-p", "--preset"},
            paramLabel = "PRESET",
            defaultValue = "screen",
            description = "screen, coding, onsite, topic or week. Default: ${DEFAULT-VALUE}.")
    String preset = "screen";

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NAME",
            description = "The topic or the week, for these presets.")
    @Nullable
    String name;

    @Mixin
    Opening opening = new Opening();

    private final Environment environment;

    InterviewCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Preset chosen = chosen();
        opening.check();
        long seed = opening.seed();
        return opening.begin(environment, Round.draw(chosen, name, environment.catalog(), seed), seed);
    }

    private Preset chosen() {
        Preset chosen = Preset.of(preset)
                .orElseThrow(() -> new UsageException("--preset \"" + preset
                        + "\": it must be one of "
                        + Stream.of(Preset.values()).map(Preset::word).collect(Collectors.joining(", "))));
        if (chosen.needsName() && name == null) {
            throw new UsageException("which " + chosen.word() + "? Such as ./kata interview --preset "
                    + (chosen == Preset.TOPIC ? "topic networking" : "week 3"));
        }
        if (!chosen.needsName() && name != null) {
            throw new UsageException("\"" + name + "\": the preset " + chosen.word() + " takes no name; for a topic,"
                    + " ./kata interview --preset topic " + name);
        }
        return chosen;
    }
}
