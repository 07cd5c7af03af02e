package sre.katas.cli.command;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sre.katas.cli.Environment;
import sre.katas.cli.ExitCode;
import sre.katas.cli.text.EntryLine;
import sre.katas.cli.text.Json;
import sre.katas.grader.history.Entry;
import sre.katas.grader.history.Snapshot;
import sre.katas.grader.history.TestFact;
import sre.katas.grader.report.Printable;

/** {@code history show}: one entry in full. */
@Command(
        name = "show",
        description = "Shows one entry: its tests, and the sources as they were.",
        footer = {"", "Example:", "  ./kata history show 42"})
final class HistoryShowCommand implements Callable<Integer> {

    @Mixin
    OneEntry entry = new OneEntry();

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    private final Environment environment;

    HistoryShowCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Entry chosen = entry.in(environment);
        List<TestFact> tests = environment.history().tests(chosen);
        Map<String, String> sources = sources(chosen);
        if (json) {
            Map<String, Object> tree = new LinkedHashMap<>(HistoryCommand.tree(chosen));
            tree.put("tests", tests.stream().map(HistoryShowCommand::tree).toList());
            tree.put("sources", sources);
            environment.print(Json.of(tree));
            return ExitCode.SOLVED;
        }
        environment.line(EntryLine.of(chosen, environment.style()));
        tests.forEach(test -> environment.line(
                "  " + test.verdict().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + "  " + test.test()));
        sources.forEach((path, text) -> {
            environment.line("");
            environment.line(environment.style().bold(path));
            text.lines().forEach(line -> environment.line(Printable.of(line)));
        });
        return ExitCode.SOLVED;
    }

    private Map<String, String> sources(Entry chosen) {
        Map<String, String> sources = new LinkedHashMap<>();
        if (chosen.snapshot() != null) {
            Snapshot snapshot = environment.history().snapshot(chosen.snapshot());
            snapshot.files().forEach((path, content) -> sources.put(path, new String(content, StandardCharsets.UTF_8)));
        }
        return sources;
    }

    private static Map<String, Object> tree(TestFact test) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("stage", test.stage());
        tree.put("id", test.test());
        tree.put("verdict", test.verdict());
        tree.put("millis", test.millis());
        return tree;
    }
}
