package sre.katas.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import sre.katas.cli.Environment;
import sre.katas.cli.ExitCode;
import sre.katas.cli.UsageException;
import sre.katas.cli.progress.Sources;
import sre.katas.cli.sitting.LazyGrader;
import sre.katas.cli.sitting.SittingTree;
import sre.katas.cli.text.Json;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.history.Entry;
import sre.katas.grader.history.GradingFacts;
import sre.katas.grader.history.Part;
import sre.katas.grader.history.Sitting;
import sre.katas.grader.history.Snapshot;
import sre.katas.grader.sitting.SittingWords;

/** {@code finish}: closes the sitting. */
@Command(
        name = "finish",
        description = {
            "Ends the sitting: before the bell, with the attempts as they stand now.",
            "What stood in the place of its katas before comes back if you want it."
        },
        footer = {"", "Examples:", "  ./kata finish", "  ./kata finish --restore     your earlier sources are back"})
final class FinishCommand implements Callable<Integer> {

    @Option(names = "--restore", description = "Put back what stood there before, without a question.")
    boolean restore;

    @Option(names = "--keep", description = "Leave the attempts of the sitting in their places, without a question.")
    boolean keep;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    private final Environment environment;

    FinishCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        if (restore && keep) {
            throw new UsageException("--restore and --keep exclude each other");
        }
        List<String> messages = new ArrayList<>();
        Sitting sitting;
        try (LazyGrader grader = new LazyGrader(environment)) {
            sitting = environment.sittings().finish(grader, messages);
        }
        messages.forEach(environment::note);
        boolean solved = tell(sitting);
        sitting.parts().forEach(part -> giveBack(sitting, part));
        if (!json) {
            environment.line("");
            environment.line("Where the time went: ./kata report --open");
        }
        return solved ? ExitCode.SOLVED : ExitCode.NOT_SOLVED;
    }

    /** Whether every kata of it was solved in time. */
    private boolean tell(Sitting sitting) {
        Map<String, Entry> entries =
                environment.history().entries().stream().collect(Collectors.toMap(Entry::id, Function.identity()));
        if (json) {
            environment.print(
                    Json.of(SittingTree.of(sitting, environment.clock().instant())));
        } else {
            environment.line(environment.style().bold(SittingWords.title(sitting)) + " · finished after "
                    + SittingWords.into(sitting, sitting.over()) + " of " + SittingWords.clock(sitting.length()));
        }
        boolean all = true;
        for (Part part : sitting.parts()) {
            Optional<GradingFacts> facts = part.gradingId()
                    .map(entries::get)
                    .flatMap(entry -> entry == null ? Optional.empty() : entry.grading());
            all &= facts.filter(GradingFacts::solved).isPresent();
            if (!json) {
                environment.line("  " + part.kata() + " · "
                        + facts.map(FinishCommand::words).orElse("not graded") + " · "
                        + hintWords(hints(part, sitting, entries))
                        + " · par " + part.minutes() + " min");
            }
        }
        return all;
    }

    private static String words(GradingFacts facts) {
        return facts.words() + ", " + facts.passed() + " of " + facts.total() + " tests";
    }

    private static String hintWords(long hints) {
        return hints == 1 ? "1 hint" : hints + " hints";
    }

    private static long hints(Part part, Sitting sitting, Map<String, Entry> entries) {
        return entries.values().stream()
                .filter(entry -> entry.hint() > 0 && entry.kata().equals(part.kata()))
                .filter(entry -> entry.mark() != null && entry.mark().sitting().equals(sitting.id()))
                .count();
    }

    private void giveBack(Sitting sitting, Part part) {
        Snapshot before = environment.history().snapshot(part.before());
        Optional<Kata> kata = environment.sittings().kata(part);
        if (before.isEmpty() || kata.isEmpty() || !worth(kata.get(), before)) {
            return;
        }
        String question = "Put back what stood in " + part.kata() + " before the sitting?";
        boolean wanted = restore || !keep && !json && environment.terminal() && environment.confirmed(question);
        if (wanted && Sources.restore(environment, kata.get(), before)) {
            say(part.kata() + ": what stood there before is back; the attempt of the sitting is in ./kata history.");
        } else if (!wanted) {
            keptEntry(sitting, part)
                    .ifPresent(entry -> say(part.kata() + ": what stood there before is kept:"
                            + " ./kata history restore " + entry.number()));
        }
    }

    /** The stub needs no way back, nor what stands there already. */
    private static boolean worth(Kata kata, Snapshot before) {
        return !before.hash().equals(Snapshot.of(kata.stubSources()).hash())
                && !before.hash().equals(Snapshot.of(kata.attemptSources()).hash());
    }

    private Optional<Entry> keptEntry(Sitting sitting, Part part) {
        return environment.history().entries().stream()
                .filter(entry ->
                        entry.kata().equals(part.kata()) && part.before().equals(entry.snapshot()))
                .filter(entry -> entry.mark() != null && entry.mark().sitting().equals(sitting.id()))
                .findFirst();
    }

    private void say(String text) {
        if (json) {
            environment.note(text);
        } else {
            environment.line(text);
        }
    }
}
