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
import sre.katas.cli.UsageException;
import sre.katas.cli.report.Browser;
import sre.katas.cli.report.Report;
import sre.katas.cli.report.ReportPage;
import sre.katas.cli.report.ReportText;
import sre.katas.cli.report.ReportTree;
import sre.katas.cli.text.Json;

/** {@code report}: where the time went, and progress over time. */
@Command(
        name = "report",
        description = {
            "Tells where the time of a sitting went, and how far you have come.",
            "Writes one HTML file, which needs no network, and prints the same as text."
        },
        footer = {
            "",
            "Examples:",
            "  ./kata report --open",
            "  ./kata report --sitting 3 --output sitting-3.html",
            "  ./kata report --json"
        })
final class ReportCommand implements Callable<Integer> {

    @Option(
            names = {"-s", "--sitting"},
            paramLabel = "N",
            description = "The sitting to show, 1 and up; the latest if not given.")
    @Nullable
    Long sitting;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write the page. Default: .kata/report.html in the checkout.")
    @Nullable
    Path output;

    @Option(names = "--open", description = "Open the page in your browser.")
    boolean open;

    @Option(names = "--json", description = "Print JSON; a page is written only where --output or --open asks for it.")
    boolean json;

    private final Environment environment;

    ReportCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        if (sitting != null && sitting < 1) {
            throw new UsageException("--sitting " + sitting + ": sittings are numbered from 1");
        }
        Report report = Report.measure(environment, sitting == null ? 0 : sitting);
        environment.history().notices().forEach(environment::note);
        environment.print(
                json
                        ? Json.of(ReportTree.of(report))
                        : ReportText.of(report, environment.style(), environment.columns()));
        if (!json || open || output != null) {
            Path page = write(ReportPage.of(report));
            say(page);
            if (open) {
                Browser.open(page).ifPresent(environment::note);
            }
        }
        return ExitCode.SOLVED;
    }

    private void say(Path page) {
        if (json) {
            environment.note("the page: " + page);
        } else {
            environment.line("");
            environment.line("The same as a page: " + page);
        }
    }

    private Path write(String page) {
        Path file = output == null
                ? environment.root().resolve(".kata/report.html")
                : environment.here().resolve(output).normalize();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, page);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the page to " + file, e);
        }
    }
}
