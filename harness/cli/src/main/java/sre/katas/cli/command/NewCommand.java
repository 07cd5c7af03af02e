package sre.katas.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sre.katas.cli.Environment;
import sre.katas.cli.ExitCode;
import sre.katas.cli.UsageException;
import sre.katas.cli.create.KataWriter;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.catalog.KataReader;
import sre.katas.grader.catalog.Level;
import sre.katas.grader.catalog.Topics;
import sre.katas.grader.grade.Grader;
import sre.katas.grader.prove.SuiteLocker;

/** {@code new}: a kata to fill in. */
@Command(
        name = "new",
        description = {
            "For authors: lays out a new kata, ready to be graded, and puts it in the build.",
            "CONTRIBUTING.md walks through what comes next."
        },
        footer = {"", "Example:", "  ./kata new disk-usage --topic linux --week 7 --title \"Where the disk went\""})
final class NewCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "ID", description = "Lower case with dashes, such as lru-cache.")
    String id = "";

    @Option(
            names = {"-t", "--topic"},
            paramLabel = "TOPIC",
            required = true,
            description = "The topic, such as linux or 4-linux.")
    String topic = "";

    @Option(names = "--title", paramLabel = "TITLE", description = "The title; made from the id if absent.")
    String title = "";

    @Option(
            names = {"-w", "--week"},
            paramLabel = "WEEK",
            defaultValue = "1",
            description = "Week of the plan, 1 to 12. Default: ${DEFAULT-VALUE}.")
    int week;

    @Option(
            names = {"-l", "--level"},
            paramLabel = "LEVEL",
            defaultValue = "core",
            description = "warm-up, core or stretch. Default: ${DEFAULT-VALUE}.")
    String level = "core";

    private final Environment environment;

    NewCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        if (week < 1 || week > 12) {
            throw new UsageException("--week " + week + ": the plan has weeks 1 to 12");
        }
        if (title.contains("\"") || title.contains("\\") || title.lines().count() > 1) {
            throw new UsageException("--title: no quotes, backslashes or line breaks, please");
        }
        Path home = new KataWriter(environment.root()).write(id, topicFolder(), title, week, wantedLevel());
        Kata kata = KataReader.read(home);
        try (Grader grader = environment.grader(false)) {
            SuiteLocker.lockOf(kata, grader).write(kata);
        }
        environment.line("A new kata, wired into the build:");
        List.of(kata.home(), kata.answers())
                .forEach(folder -> environment.line("  " + environment.root().relativize(folder)));
        environment.line("Every TODO in it wants you. What is still to do: ./kata prove " + id);
        return ExitCode.SOLVED;
    }

    private Level wantedLevel() {
        return Stream.of(Level.values())
                .filter(candidate -> candidate.word().equals(level))
                .findFirst()
                .orElseThrow(() -> new UsageException("--level \"" + level + "\": warm-up, core or stretch"));
    }

    /** Topics are the comments of the root's pom.xml, so that one without a kata is known too. */
    private String topicFolder() {
        List<String> topics = topics();
        return topics.stream()
                .filter(folder -> Topics.isNamed(folder, topic))
                .findFirst()
                .orElseThrow(
                        () -> new UsageException("--topic \"" + topic + "\": topics are " + String.join(", ", topics)));
    }

    private List<String> topics() {
        Path pom = environment.root().resolve("pom.xml");
        try (Stream<String> lines = Files.lines(pom)) {
            return lines.map(String::strip)
                    .filter(line -> line.startsWith("<!-- katas: "))
                    .map(line -> line.substring(12, line.indexOf(" -->")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + pom, e);
        }
    }
}
