package sre.katas.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;
import sre.katas.cli.Environment;
import sre.katas.cli.ExitCode;
import sre.katas.cli.progress.Progress;
import sre.katas.cli.sitting.Now;
import sre.katas.cli.text.Overview;

/** {@code ./kata} alone: where you stand, and what is next. */
@Command(
        name = "kata",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpAutoWidth = false,
        synopsisSubcommandLabel = "COMMAND",
        description = "Katas for site-reliability interviews. Without a command: where you stand, and what is next.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:solved, or done", "1:not solved", "2:wrong usage", "3:harness error"})
public final class KataCommand implements Callable<Integer> {

    /** What can follow {@code ./kata}, in the order of its help. */
    public static final List<Class<?>> COMMANDS = List.of(
            ListCommand.class,
            PlanCommand.class,
            ShowCommand.class,
            GradeCommand.class,
            WatchCommand.class,
            HintCommand.class,
            StartCommand.class,
            InterviewCommand.class,
            FinishCommand.class,
            ReportCommand.class,
            ResetCommand.class,
            SolutionCommand.class,
            HistoryCommand.class,
            NewCommand.class,
            ProveCommand.class,
            DoctorCommand.class,
            CompletionCommand.class);

    private final Environment environment;

    KataCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Now.line(environment)
                .ifPresent(line -> environment.line(environment.style().yellow(line) + "\n"));
        environment.print(Overview.of(Progress.of(environment), environment.style()));
        return ExitCode.SOLVED;
    }
}
