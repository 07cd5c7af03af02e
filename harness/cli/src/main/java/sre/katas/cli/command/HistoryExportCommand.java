package sre.katas.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import sre.katas.cli.Environment;
import sre.katas.cli.ExitCode;
import sre.katas.grader.history.HistoryJson;

/** {@code history export}: everything as JSON. */
@Command(
        name = "export",
        description = "Writes the whole history as JSON, with all sources.",
        footer = {"", "Example:", "  ./kata history export --output my-katas.json"})
final class HistoryExportCommand implements Callable<Integer> {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file instead of standard output.")
    @Nullable
    Path output;

    private final Environment environment;

    HistoryExportCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        String json = HistoryJson.export(environment.history());
        if (output == null) {
            environment.print(json);
            return ExitCode.SOLVED;
        }
        try {
            Files.writeString(environment.here().resolve(output), json);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + output, e);
        }
        environment.line(
                "Written to " + output + ". On the other machine: ./kata history import " + output.getFileName());
        return ExitCode.SOLVED;
    }
}
