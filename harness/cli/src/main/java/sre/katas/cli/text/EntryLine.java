package sre.katas.cli.text;

import java.util.Locale;
import sre.katas.grader.history.Entry;
import sre.katas.grader.history.GradingFacts;
import sre.katas.grader.report.Style;

/** An entry of the history in one line. */
public final class EntryLine {

    private EntryLine() {}

    public static String of(Entry entry, Style style) {
        return String.format(
                Locale.ROOT,
                "%5d  %s  %-22s %s",
                entry.number(),
                style.faint(Times.local(entry.time())),
                entry.kata(),
                what(entry, style));
    }

    private static String what(Entry entry, Style style) {
        return switch (entry.kind()) {
            case GRADING -> entry.grading().map(facts -> grading(facts, style)).orElse("graded");
            case HINT -> "hint " + entry.hint() + " read";
            case RESET -> "reset; this entry keeps what was there";
            case RESTORE -> "an earlier source restored; this entry keeps what was there";
        };
    }

    private static String grading(GradingFacts facts, Style style) {
        String words = facts.words();
        return (facts.solved() ? style.green(words) : words) + " · " + facts.passed() + " of " + facts.total()
                + (facts.partial() ? " (a part)" : "")
                + (facts.edited() ? " (tests edited)" : "")
                + (facts.attempt() == null ? "" : " · " + facts.attempt())
                + " · " + facts.origin();
    }
}
