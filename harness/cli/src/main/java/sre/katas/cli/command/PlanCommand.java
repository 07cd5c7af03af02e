package sre.katas.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import sre.katas.cli.Environment;
import sre.katas.cli.ExitCode;
import sre.katas.cli.progress.Progress;
import sre.katas.cli.progress.Standing;
import sre.katas.cli.text.Bar;
import sre.katas.cli.text.Json;
import sre.katas.cli.text.StandingTable;
import sre.katas.grader.report.Scorecard;
import sre.katas.grader.report.Style;

/** {@code plan}: the twelve weeks, and where the learner stands in them. */
@Command(
        name = "plan",
        description = "Shows the twelve weeks, and where you stand in them.",
        footer = {"", "Example:", "  ./kata plan --week 3"})
final class PlanCommand implements Callable<Integer> {

    private static final int WEEKS = 12;
    private static final int BAR = 20;

    @Option(
            names = {"-w", "--week"},
            paramLabel = "WEEK",
            description = "Only this week, 1 to 12, with its katas.")
    int week;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    private final Environment environment;

    PlanCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        if (week < 0 || week > WEEKS) {
            throw new sre.katas.cli.UsageException("--week " + week + ": the plan has weeks 1 to " + WEEKS);
        }
        Progress progress = Progress.of(environment);
        List<Integer> weeks = IntStream.rangeClosed(1, WEEKS)
                .boxed()
                .filter(number -> week == 0 || number == week)
                .toList();
        if (json) {
            environment.print(Json.of(weeks.stream()
                    .map(number -> tree(number, in(progress, number)))
                    .toList()));
        } else {
            weeks.forEach(number -> print(number, progress));
        }
        return ExitCode.SOLVED;
    }

    private void print(int number, Progress progress) {
        Style style = environment.style();
        List<Standing> katas = in(progress, number);
        Optional<Integer> current = progress.week();
        boolean here = current.isPresent() && current.get() == number;
        long solved = katas.stream().filter(Standing::solved).count();
        int minutes = katas.stream().mapToInt(one -> one.kata().minutes()).sum();
        String topics = katas.stream()
                .map(one -> Scorecard.topicWords(one.kata().topic()).substring(2))
                .distinct()
                .collect(Collectors.joining(", "));
        environment.line(style.bold(String.format("Week %-2d", number)) + "  "
                + Bar.of(solved, katas.size(), BAR) + "  "
                + (katas.isEmpty()
                        ? "no katas yet"
                        : solved + " of " + katas.size() + " solved · " + minutes + " min · " + topics)
                + (here ? style.yellow("  ◀ you are here") : ""));
        if (here || week > 0) {
            katas.forEach(one -> environment.line(StandingTable.line(one, style)));
        }
    }

    private static List<Standing> in(Progress progress, int number) {
        return progress.standings().stream()
                .filter(one -> one.kata().week() == number)
                .toList();
    }

    private static Map<String, Object> tree(int number, List<Standing> katas) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("week", number);
        tree.put("minutes", katas.stream().mapToInt(one -> one.kata().minutes()).sum());
        tree.put("solved", katas.stream().filter(Standing::solved).count());
        tree.put("katas", katas.stream().map(ListCommand::tree).toList());
        return tree;
    }
}
