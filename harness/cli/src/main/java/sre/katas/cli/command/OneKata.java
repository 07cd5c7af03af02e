package sre.katas.cli.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;
import sre.katas.cli.Environment;
import sre.katas.cli.KataIds;
import sre.katas.cli.Selection;
import sre.katas.cli.UsageException;
import sre.katas.grader.catalog.Kata;

/** The kata that a command is about: its id, or the folder where the learner stands. */
final class OneKata {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ID",
            completionCandidates = KataIds.class,
            description = "The kata, such as lru-cache; without it, the one in whose folder you are.")
    @Nullable
    String id;

    Kata in(Environment environment) {
        if (id != null) {
            return Selection.one(environment, id);
        }
        return Selection.here(environment)
                .orElseThrow(() -> new UsageException(
                        "which kata? Give its id (./kata list shows them)," + " or go into its folder"));
    }
}
