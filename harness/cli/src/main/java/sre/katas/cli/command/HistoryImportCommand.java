package sre.katas.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import sre.katas.cli.Environment;
import sre.katas.cli.ExitCode;
import sre.katas.cli.UsageException;
import sre.katas.grader.history.HistoryJson;

/** {@code history import}: the history of another machine, merged. */
@Command(
        name = "import",
        description = "Merges an exported history into this one; what is here already is left as it is.",
        footer = {"", "Example:", "  ./kata history import my-katas.json"})
final class HistoryImportCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE", description = "What history export has written.")
    Path file = Path.of("");

    private final Environment environment;

    HistoryImportCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        try {
            String text = Files.readString(environment.here().resolve(file));
            HistoryJson.Merged merged = HistoryJson.merge(environment.history(), text);
            environment.line(merged.added() + " added, " + (merged.read() - merged.added()) + " were here already.");
            return ExitCode.SOLVED;
        } catch (IOException e) {
            throw new UsageException("cannot read " + file + ": " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new UsageException(file + " is no exported history: " + e.getMessage());
        }
    }
}
