package sre.katas.cli.command;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import sre.katas.cli.Environment;
import sre.katas.cli.ExitCode;

/** {@code completion}: a script for the shell. */
@Command(
        name = "completion",
        description = "Prints a script with which bash or zsh completes commands, options and katas.",
        footer = {"", "Example:", "  source <(./kata completion)"})
final class CompletionCommand implements Callable<Integer> {

    @Spec
    @org.jspecify.annotations.Nullable
    CommandSpec spec;

    private final Environment environment;

    CompletionCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        CommandLine root = java.util.Objects.requireNonNull(spec).root().commandLine();
        environment.print(AutoComplete.bash("kata", root));
        // The script is named by the path it is called with.
        environment.line("complete -F _complete_kata -o default ./kata");
        return ExitCode.SOLVED;
    }
}
