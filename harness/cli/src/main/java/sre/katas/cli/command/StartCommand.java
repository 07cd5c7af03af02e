package sre.katas.cli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import sre.katas.cli.Environment;
import sre.katas.cli.sitting.Opening;
import sre.katas.grader.sitting.Round;

/** {@code start}: one kata against the clock. */
@Command(
        name = "start",
        description = {
            "Starts a timed practice of one kata, from a fresh stub.",
            "The clock is wall time: it goes on when the terminal is closed. No pause."
        },
        footer = {"", "Examples:", "  ./kata start lru-cache", "  ./kata start lru-cache --minutes 45"})
final class StartCommand implements Callable<Integer> {

    @Mixin
    OneKata kata = new OneKata();

    @Mixin
    Opening opening = new Opening();

    private final Environment environment;

    StartCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        return opening.begin(environment, Round.practice(kata.in(environment)), opening.seed());
    }
}
