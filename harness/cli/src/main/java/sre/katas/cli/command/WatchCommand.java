package sre.katas.cli.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import sre.katas.cli.Environment;
import sre.katas.cli.ExitCode;
import sre.katas.cli.KataIds;
import sre.katas.cli.Selection;
import sre.katas.cli.UsageException;
import sre.katas.cli.progress.Progress;
import sre.katas.cli.progress.Standing;
import sre.katas.cli.sitting.Now;
import sre.katas.cli.watch.Watch;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.grade.Verdict;

/** {@code watch}: a verdict on every save. */
@Command(
        name = "watch",
        description = {
            "Grades your attempt on every save, on one screen.",
            "Keys: n next kata, h hint, l list, r reset, s solution, q quit."
        },
        footer = {"", "Examples:", "  ./kata watch lru-cache", "  ./kata watch               where you left off"})
final class WatchCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ID",
            completionCandidates = KataIds.class,
            description =
                    "The kata; without it, the one in whose folder you are, the sitting's first, or where you left off.")
    @Nullable
    String id;

    private final Environment environment;

    WatchCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Kata kata = id != null
                ? Selection.one(environment, id)
                : Selection.here(environment)
                        .or(this::leftOff)
                        .orElseThrow(() -> new UsageException(
                                "every kata is solved: name the one to watch, such as ./kata watch lru-cache"));
        Verdict last = Watch.run(environment, kata);
        if (last != null) {
            environment.line(last.kata() + ": " + last.verdict().words() + ", " + last.passed() + " of " + last.total()
                    + " tests");
        }
        return last != null && last.solved() ? ExitCode.SOLVED : ExitCode.NOT_SOLVED;
    }

    private Optional<Kata> leftOff() {
        Optional<Kata> sat = Now.open(environment)
                .filter(sitting -> sitting.running(environment.clock().instant()))
                .map(sitting ->
                        Selection.one(environment, sitting.parts().get(0).kata()));
        return sat.isPresent() ? sat : Progress.of(environment).next().map(Standing::kata);
    }
}
