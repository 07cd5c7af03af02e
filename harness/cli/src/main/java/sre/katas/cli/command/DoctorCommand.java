package sre.katas.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import sre.katas.cli.Environment;
import sre.katas.cli.ExitCode;
import sre.katas.cli.doctor.Checks;
import sre.katas.cli.doctor.Finding;
import sre.katas.grader.report.Style;

/** {@code doctor}: what is fine, what is not, what to do. */
@Command(
        name = "doctor",
        description = "Checks this machine: JDK, Maven, terminal, file events, isolation, history.",
        footer = {"", "Example:", "  ./kata doctor"})
final class DoctorCommand implements Callable<Integer> {

    private final Environment environment;

    DoctorCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        List<Finding> findings = Checks.all(environment);
        for (Finding finding : findings) {
            environment.line(String.format("  %s %-12s %s", mark(finding), finding.what(), finding.found()));
            if (!finding.remedy().isEmpty()) {
                environment.line("                   " + finding.remedy());
            }
        }
        boolean sound = findings.stream().noneMatch(finding -> finding.grade() == Finding.Grade.BROKEN);
        environment.line(sound ? "Fit to train." : "Mend what is broken first.");
        return sound ? ExitCode.SOLVED : ExitCode.NOT_SOLVED;
    }

    private String mark(Finding finding) {
        Style style = environment.style();
        return switch (finding.grade()) {
            case FINE -> style.green("✔ fine  ");
            case WEAK -> style.yellow("◐ weak  ");
            case BROKEN -> style.red("✘ broken");
        };
    }
}
