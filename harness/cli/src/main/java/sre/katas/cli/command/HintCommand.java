package sre.katas.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sre.katas.cli.Environment;
import sre.katas.cli.ExitCode;
import sre.katas.cli.UsageException;
import sre.katas.cli.progress.Hints;
import sre.katas.cli.progress.Progress;
import sre.katas.cli.progress.Standing;
import sre.katas.cli.text.Wrap;
import sre.katas.grader.catalog.Kata;

/** {@code hint}: one hint more. */
@Command(
        name = "hint",
        description = {
            "Shows one hint more, after those that you have read.",
            "Each one read is counted; once the kata is solved, all are shown and none is counted."
        },
        footer = {
            "",
            "Examples:",
            "  ./kata hint lru-cache",
            "  ./kata hint lru-cache --again     those read so far, none more"
        })
final class HintCommand implements Callable<Integer> {

    @Mixin
    OneKata kata = new OneKata();

    @Option(names = "--again", description = "Only the hints that you have read.")
    boolean again;

    @Option(
            names = {"-n", "--number"},
            paramLabel = "N",
            description = "All hints up to this one, 1 and up.")
    int number;

    private final Environment environment;

    HintCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Kata chosen = kata.in(environment);
        List<String> hints = chosen.hints();
        if (number < 0 || number > hints.size()) {
            throw new UsageException("--number " + number + ": " + chosen.id() + " has hints 1 to " + hints.size());
        }
        Standing standing = Progress.of(environment, chosen);
        int shown = Math.min(hints.size(), shown(standing));
        for (int i = 1; i <= shown; i++) {
            print(i, hints.size(), hints.get(i - 1), i > standing.hints());
        }
        if (shown == 0) {
            environment.line("You have read none of the " + hints.size() + " hints: ./kata hint " + chosen.id());
        } else if (shown == hints.size()) {
            environment.line("That is all. After that: ./kata solution " + chosen.id());
        }
        if (!standing.solved()) {
            Hints.count(environment, chosen, standing.hints(), shown);
        }
        return ExitCode.SOLVED;
    }

    private int shown(Standing standing) {
        if (number > 0) {
            return number;
        }
        if (again) {
            return standing.hints();
        }
        return standing.solved() ? standing.kata().hints().size() : standing.hints() + 1;
    }

    private void print(int place, int of, String hint, boolean fresh) {
        String head = "Hint " + place + " of " + of;
        environment.line(
                fresh ? environment.style().bold(head) : environment.style().faint(head));
        Wrap.lines(hint, Math.min(100, environment.columns()), "  ", "  ").forEach(environment::line);
        environment.line("");
    }
}
