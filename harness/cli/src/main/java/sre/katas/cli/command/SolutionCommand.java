package sre.katas.cli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sre.katas.cli.Environment;
import sre.katas.cli.ExitCode;
import sre.katas.cli.progress.Progress;
import sre.katas.cli.sitting.Now;
import sre.katas.cli.text.SolutionText;
import sre.katas.grader.catalog.Kata;

/** {@code solution}: the reference beside the attempt, and the editorial. */
@Command(
        name = "solution",
        description = {
            "Shows the reference solution as a difference from yours, and the editorial.",
            "Closed while a sitting runs."
        },
        footer = {
            "",
            "Examples:",
            "  ./kata solution lru-cache",
            "  ./kata solution lru-cache --plain     the reference alone"
        })
final class SolutionCommand implements Callable<Integer> {

    @Mixin
    OneKata kata = new OneKata();

    @Option(names = "--plain", description = "The reference alone, not the difference.")
    boolean plain;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask, even if the kata is not solved.")
    boolean yes;

    private final Environment environment;

    SolutionCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Kata chosen = kata.in(environment);
        Now.checkSolutionIsOpen(environment);
        boolean solved = Progress.of(environment, chosen).solvedBefore();
        if (!solved
                && !yes
                && !environment.confirmed(chosen.id() + " is not solved yet. See the solution all the same?")) {
            environment.line("Perhaps a hint: ./kata hint " + chosen.id());
            return ExitCode.NOT_SOLVED;
        }
        environment.print(SolutionText.of(chosen, plain, environment.style(), environment.columns()));
        return ExitCode.SOLVED;
    }
}
