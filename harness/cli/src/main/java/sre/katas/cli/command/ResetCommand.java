package sre.katas.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sre.katas.cli.Environment;
import sre.katas.cli.ExitCode;
import sre.katas.cli.KataIds;
import sre.katas.cli.Selection;
import sre.katas.cli.UsageException;
import sre.katas.cli.progress.Progress;
import sre.katas.cli.progress.Sources;
import sre.katas.cli.progress.Standing;
import sre.katas.cli.progress.State;
import sre.katas.grader.catalog.Kata;

/** {@code reset}: the stub again, and nothing lost. */
@Command(
        name = "reset",
        description = {
            "Puts the stub of a kata, of a topic or of all back, to do it again.",
            "What you wrote goes into the history first: ./kata history restore brings it back."
        },
        footer = {"", "Examples:", "  ./kata reset lru-cache", "  ./kata reset networking --yes", "  ./kata reset --all"
        })
final class ResetCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..*",
            paramLabel = "ID",
            completionCandidates = KataIds.class,
            description = "Katas or topics; without any, the kata in whose folder you are.")
    List<String> names = new ArrayList<>();

    @Option(names = "--all", description = "Reset every kata.")
    boolean all;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    boolean yes;

    private final Environment environment;

    ResetCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        List<Standing> begun = katas().stream()
                .map(kata -> Progress.of(environment, kata))
                .filter(one -> one.state() != State.NOT_STARTED)
                .toList();
        if (begun.isEmpty()) {
            environment.line("Nothing to reset: the stub is in place.");
            return ExitCode.SOLVED;
        }
        begun.forEach(one -> environment.line("  " + one.kata().id() + " · " + one.words()));
        if (!yes && !environment.confirmed("Put the stub back? What is there now is kept in the history.")) {
            environment.line("Nothing was changed.");
            return ExitCode.NOT_SOLVED;
        }
        for (Standing one : begun) {
            Sources.reset(environment, one.kata());
            environment.line(one.kata().id() + ": the stub is back. To undo: ./kata history "
                    + one.kata().id());
        }
        return ExitCode.SOLVED;
    }

    private List<Kata> katas() {
        if (all && !names.isEmpty()) {
            throw new UsageException("--all and " + names.get(0) + " exclude each other");
        }
        if (all) {
            return environment.catalog().katas();
        }
        return names.isEmpty() ? List.of(new OneKata().in(environment)) : Selection.many(environment, names);
    }
}
