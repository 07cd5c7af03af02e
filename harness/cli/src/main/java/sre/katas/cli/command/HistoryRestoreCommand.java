package sre.katas.cli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sre.katas.cli.Environment;
import sre.katas.cli.ExitCode;
import sre.katas.cli.Selection;
import sre.katas.cli.progress.Sources;
import sre.katas.cli.text.Diff;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.history.Entry;
import sre.katas.grader.history.Snapshot;

/** {@code history restore}: an earlier source again, and nothing lost. */
@Command(
        name = "restore",
        description = {"Brings back the sources that an entry keeps.", "What is there now goes into the history first."
        },
        footer = {"", "Example:", "  ./kata history restore 42"})
final class HistoryRestoreCommand implements Callable<Integer> {

    @Mixin
    OneEntry entry = new OneEntry();

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    boolean yes;

    private final Environment environment;

    HistoryRestoreCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Entry chosen = entry.in(environment);
        Kata kata = Selection.one(environment, chosen.kata());
        Snapshot sources = OneEntry.sources(environment, chosen);
        Snapshot now = Snapshot.of(kata.attemptSources());
        if (now.hash().equals(sources.hash())) {
            environment.line("Nothing to restore: the sources of " + kata.id() + " are those already.");
            return ExitCode.SOLVED;
        }
        if (!yes) {
            environment.print(Diff.of("now", now, "entry-" + chosen.number(), sources, environment.style()));
            if (!environment.confirmed("Restore these sources of " + kata.id() + "?")) {
                environment.line("Nothing was changed.");
                return ExitCode.NOT_SOLVED;
            }
        }
        Sources.restore(environment, kata, sources);
        environment.line(kata.id() + ": the sources of entry " + chosen.number() + " are back.");
        return ExitCode.SOLVED;
    }
}
