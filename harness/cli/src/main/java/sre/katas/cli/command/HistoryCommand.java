package sre.katas.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sre.katas.cli.Environment;
import sre.katas.cli.ExitCode;
import sre.katas.cli.KataIds;
import sre.katas.cli.Selection;
import sre.katas.cli.text.EntryLine;
import sre.katas.cli.text.Json;
import sre.katas.grader.history.Entry;

/** {@code history}: everything that was graded, hinted and reset. */
@Command(
        name = "history",
        description = "Lists your gradings, hints and resets, the latest last.",
        subcommands = {
            HistoryShowCommand.class,
            HistoryRestoreCommand.class,
            HistoryExportCommand.class,
            HistoryImportCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  ./kata history lru-cache",
            "  ./kata history restore 42       the sources as they were in entry 42"
        })
final class HistoryCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ID",
            completionCandidates = KataIds.class,
            description = "Only this kata.")
    @Nullable
    String id;

    @Option(
            names = {"-n", "--last"},
            paramLabel = "N",
            defaultValue = "30",
            description = "How many entries; 0 for all. Default: ${DEFAULT-VALUE}.")
    int last;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    private final Environment environment;

    HistoryCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        List<Entry> all = id == null
                ? environment.history().entries()
                : environment.history().entries(Selection.one(environment, id));
        environment.history().notices().forEach(environment::note);
        List<Entry> shown = last > 0 && all.size() > last ? all.subList(all.size() - last, all.size()) : all;
        if (json) {
            environment.print(Json.of(shown.stream().map(HistoryCommand::tree).toList()));
            return ExitCode.SOLVED;
        }
        shown.forEach(entry -> environment.line(EntryLine.of(entry, environment.style())));
        if (all.isEmpty()) {
            environment.line("Nothing yet: every grading will be kept here, with its sources.");
        } else if (shown.size() < all.size()) {
            environment.line("… and " + (all.size() - shown.size()) + " before these: --last 0 shows all");
        }
        return ExitCode.SOLVED;
    }

    /** An entry as JSON. */
    static Map<String, Object> tree(Entry entry) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("number", entry.number());
        tree.put("id", entry.id());
        tree.put("time", entry.time().toString());
        tree.put("kata", entry.kata());
        tree.put("kind", entry.kind().word());
        if (entry.hint() > 0) {
            tree.put("hint", entry.hint());
        }
        entry.grading().ifPresent(facts -> {
            tree.put("verdict", facts.verdict());
            tree.put("passed", facts.passed());
            tree.put("total", facts.total());
            tree.put("seed", facts.seed());
            tree.put("jdk", facts.jdk());
            tree.put("millis", facts.millis());
            tree.put("partial", facts.partial());
            tree.put("attempt", facts.attempt());
            tree.put("origin", facts.origin());
        });
        tree.put("snapshot", entry.snapshot());
        return tree;
    }
}
