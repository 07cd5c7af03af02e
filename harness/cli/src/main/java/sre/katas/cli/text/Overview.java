package sre.katas.cli.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import sre.katas.cli.progress.Progress;
import sre.katas.cli.progress.Standing;
import sre.katas.cli.progress.State;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.report.Scorecard;
import sre.katas.grader.report.Style;

/** The page that {@code ./kata} alone prints. */
public final class Overview {

    private static final int BAR = 24;

    private Overview() {}

    public static String of(Progress progress, Style style) {
        StringBuilder out = new StringBuilder();
        int total = progress.standings().size();
        long solved = progress.count(State.SOLVED);
        out.append(style.bold("SRE Katas")).append(" · ");
        out.append(solved).append(" of ").append(total).append(" solved, ");
        out.append(progress.count(State.IN_PROGRESS)).append(" in progress");
        out.append(progress.week().map(week -> " · week " + week + " of 12").orElse(""));
        out.append("\n\n");
        topics(progress, style, out);
        out.append('\n');
        progress.latest()
                .filter(one -> one.last().isPresent() && one.state() != State.NOT_STARTED)
                .ifPresent(one -> out.append("Last: ")
                        .append(one.kata().id())
                        .append(" · ")
                        .append(one.words())
                        .append(" · ")
                        .append(Times.local(one.last().orElseThrow().time()))
                        .append('\n'));
        next(progress, style, out);
        return out.toString();
    }

    private static void topics(Progress progress, Style style, StringBuilder out) {
        List<String> topics = progress.standings().stream()
                .map(one -> one.kata().topic())
                .distinct()
                .sorted()
                .toList();
        for (String topic : topics) {
            List<Standing> inTopic = progress.standings().stream()
                    .filter(one -> one.kata().topic().equals(topic))
                    .toList();
            long solved = inTopic.stream().filter(Standing::solved).count();
            out.append(String.format(
                    Locale.ROOT,
                    "  %-20s %s %d of %d%n",
                    Scorecard.topicWords(topic),
                    style.green(Bar.of(solved, inTopic.size(), BAR)),
                    solved,
                    inTopic.size()));
        }
    }

    private static void next(Progress progress, Style style, StringBuilder out) {
        Optional<Standing> next = progress.next();
        if (next.isEmpty()) {
            out.append(
                    progress.standings().isEmpty()
                            ? "There are no katas yet: ./kata new --help\n"
                            : "Everything is solved. Do one again: ./kata reset --help\n");
            return;
        }
        Kata kata = next.get().kata();
        out.append("Next: ")
                .append(style.bold(kata.id()))
                .append(" · ")
                .append(kata.title())
                .append(" (" + kata.minutes() + " min, " + kata.level().word() + ")\n\n");
        List<String[]> ways = List.of(
                new String[] {"./kata show " + kata.id(), "the brief"},
                new String[] {"./kata watch " + kata.id(), "a verdict on every save"},
                new String[] {
                    "./kata hint " + kata.id(),
                    next.get().hints() + " of " + kata.hints().size() + " hints read"
                });
        int width = ways.stream().mapToInt(way -> way[0].length()).max().orElse(0);
        out.append(ways.stream()
                .map(way -> "  " + way[0] + " ".repeat(width - way[0].length() + 3) + way[1])
                .collect(Collectors.joining("\n", "", "\n")));
    }
}
