package sre.katas.cli.text;

import java.util.List;
import java.util.Locale;
import sre.katas.cli.progress.Standing;
import sre.katas.cli.progress.State;
import sre.katas.grader.grade.AttemptVerdict;
import sre.katas.grader.report.Scorecard;
import sre.katas.grader.report.Style;
import sre.katas.grader.report.Symbols;

/** Katas and where the learner stands, one line each. */
public final class StandingTable {

    private StandingTable() {}

    /**
     * @param headings whether a line with the topic stands above its katas
     */
    public static String of(List<Standing> standings, Style style, boolean headings) {
        StringBuilder out = new StringBuilder();
        String topic = "";
        for (Standing one : standings) {
            if (headings && !one.kata().topic().equals(topic)) {
                out.append(topic.isEmpty() ? "" : "\n");
                topic = one.kata().topic();
                out.append(style.bold(Scorecard.topicWords(topic))).append('\n');
            }
            out.append(line(one, style)).append('\n');
        }
        return standings.isEmpty() ? "No kata is like that.\n" : out.toString();
    }

    /** One kata: symbol, id, title, level, par, standing. */
    public static String line(Standing one, Style style) {
        return String.format(
                        Locale.ROOT,
                        "  %s %-22s %-44s w%-2d %-7s %3d min  %s",
                        symbol(one.state(), style),
                        one.kata().id(),
                        cut(one.kata().title(), 44),
                        one.kata().week(),
                        one.kata().level().word(),
                        one.kata().minutes(),
                        one.words())
                .stripTrailing();
    }

    /** The same symbols as on the scorecard. */
    public static String symbol(State state, Style style) {
        return switch (state) {
            case NOT_STARTED -> Symbols.of(AttemptVerdict.NOT_STARTED, style);
            case IN_PROGRESS -> Symbols.of(AttemptVerdict.IN_PROGRESS, style);
            case SOLVED -> Symbols.of(AttemptVerdict.SOLVED, style);
        };
    }

    static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1) + "…";
    }
}
