package sre.katas.cli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sre.katas.cli.Environment;
import sre.katas.cli.ExitCode;
import sre.katas.cli.UsageException;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.catalog.SuiteLock;
import sre.katas.grader.grade.Grader;
import sre.katas.grader.prove.SuiteLocker;

/** {@code prove}: for authors. */
@Command(
        name = "prove",
        description = "For authors: proves a kata from both sides, or publishes its tests as they stand.",
        footer = {"", "Example:", "  ./kata prove lru-cache --lock"})
final class ProveCommand implements Callable<Integer> {

    @Mixin
    OneKata kata = new OneKata();

    @Option(names = "--lock", description = "Write suite.lock: the tests as they stand are the published ones.")
    boolean lock;

    private final Environment environment;

    ProveCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Kata chosen = kata.in(environment);
        if (!lock) {
            throw new UsageException("say what: --lock publishes the tests as they stand");
        }
        try (Grader grader = environment.grader(false)) {
            SuiteLock made = SuiteLocker.lockOf(chosen, grader);
            made.write(chosen);
            environment.line(chosen.id() + ": " + made.units().size() + " tests are published.");
        }
        return ExitCode.SOLVED;
    }
}
