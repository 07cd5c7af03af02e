package sre.katas.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sre.katas.cli.Environment;
import sre.katas.cli.ExitCode;
import sre.katas.cli.progress.Progress;
import sre.katas.cli.progress.Standing;
import sre.katas.cli.text.Json;
import sre.katas.cli.text.Markdown;
import sre.katas.grader.catalog.ConfigException;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.catalog.SourceTree;
import sre.katas.grader.catalog.Stage;

/** {@code show}: the brief. */
@Command(
        name = "show",
        description = "Shows the brief of a kata.",
        footer = {"", "Example:", "  ./kata show lru-cache"})
final class ShowCommand implements Callable<Integer> {

    @Mixin
    OneKata kata = new OneKata();

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    private final Environment environment;

    ShowCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Kata chosen = kata.in(environment);
        Standing standing = Progress.of(environment, chosen);
        if (json) {
            Map<String, Object> tree = ListCommand.tree(standing);
            tree.put("stages", chosen.stages().stream().map(Stage::title).toList());
            tree.put("sources", sources(chosen));
            tree.put("brief", brief(chosen));
            environment.print(Json.of(tree));
        } else {
            environment.print(Markdown.render(brief(chosen), environment.style(), environment.columns()));
            environment.line("");
            environment.line(environment.style().bold(standing.words()) + " · " + chosen.minutes() + " min · "
                    + chosen.level().word() + " · week " + chosen.week() + " · "
                    + String.join(" ", chosen.skills()));
            sources(chosen).forEach(source -> environment.line("Write in " + source));
            environment.line("Then: ./kata watch " + chosen.id());
        }
        return ExitCode.SOLVED;
    }

    private java.util.List<String> sources(Kata chosen) {
        return SourceTree.javaFiles(chosen.attemptSources()).stream()
                .map(file -> environment.root().relativize(file).toString())
                .toList();
    }

    private static String brief(Kata kata) {
        Path file = kata.brief();
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new ConfigException(file, "cannot be read: " + e);
        }
    }
}
