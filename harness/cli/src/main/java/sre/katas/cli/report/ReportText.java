package sre.katas.cli.report;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import sre.katas.cli.text.Bar;
import sre.katas.cli.text.Times;
import sre.katas.cli.text.Wrap;
import sre.katas.grader.history.Sitting;
import sre.katas.grader.report.Printable;
import sre.katas.grader.report.Style;
import sre.katas.grader.sitting.SittingWords;

/** The report for a terminal. */
public final class ReportText {

    private static final int BAR = 20;
    private static final int MOST_FAILURES = 5;

    private final Style style;
    private final int columns;
    private final StringBuilder out = new StringBuilder();

    private ReportText(Style style, int columns) {
        this.style = style;
        this.columns = Math.max(60, Math.min(columns, 110));
    }

    /** The report as text that ends with a line feed. */
    public static String of(Report report, Style style, int columns) {
        ReportText text = new ReportText(style, columns);
        report.sitting()
                .ifPresentOrElse(
                        text::sitting,
                        () -> text.line("No sitting yet: ./kata start ID or ./kata interview begins one."));
        text.progress(report.progress());
        return text.out.toString();
    }

    private void sitting(SittingReport report) {
        Sitting sitting = report.sitting();
        line(style.bold(SittingWords.title(sitting)) + " · sitting " + sitting.number() + " · "
                + Times.local(sitting.started()) + " · " + ending(report));
        sitting.notes().forEach(note -> line("  note: " + note));
        report.parts().forEach(this::part);
        line("");
        line("Where the time went: "
                + report.parts().stream()
                        .map(part -> part.part().kata() + " " + Words.clock(part.worked()))
                        .collect(Collectors.joining(", "))
                + "; " + Words.clock(report.rest()) + " after the last grading.");
    }

    static String ending(SittingReport report) {
        Sitting sitting = report.sitting();
        if (report.running()) {
            return "runs still, " + Words.clock(sitting.length()) + " in all";
        }
        Duration over = Duration.between(sitting.started(), sitting.over());
        return over.equals(sitting.length())
                ? "to the bell after " + Words.clock(over)
                : "finished after " + Words.clock(over) + " of " + Words.clock(sitting.length());
    }

    private void part(PartReport part) {
        line("");
        line(style.bold(part.part().kata()) + " · " + part.part().title() + " · par "
                + part.part().minutes() + " min · "
                + (part.solved() != null ? style.green(Words.outcome(part)) : Words.outcome(part)));
        row("first compiled", Words.clock(java.util.Optional.ofNullable(part.compiled()), "never"));
        int number = 0;
        for (StageTime stage : part.stages()) {
            String words = Words.stage(stage);
            row("stage " + ++number + "  " + stage.title(), stage.green() != null ? style.green(words) : words);
        }
        row("asked for", Words.count(part.gradings(), "grading") + ", " + Words.count(part.hints(), "hint"));
        if (part.part().ending() != null) {
            row("what counts", part.part().ending());
        }
        part.afterTheBell().ifPresent(facts -> row("after the bell", Words.facts(facts)));
        if (!part.failures().isEmpty()) {
            line("  What stood in the way:");
            part.failures().stream().limit(MOST_FAILURES).forEach(this::failure);
        }
    }

    private void failure(Failure failure) {
        String head = "    " + Words.clock(failure.at()) + "  " + failure.test() + "  " + failure.verdict();
        line(head);
        String message = Words.firstLine(failure.message());
        if (!message.isEmpty()) {
            Wrap.lines(Printable.of(message), columns, "           ", "           ")
                    .forEach(this::line);
        }
    }

    private void row(String name, String value) {
        line(String.format(Locale.ROOT, "  %-54s %s", name, value));
    }

    private void progress(ProgressReport progress) {
        line("");
        line(style.bold("Progress") + " · " + progress.solved() + " of " + progress.total() + " katas solved");
        progress.topics().forEach(this::share);
        line("");
        line(style.bold("Skills") + " · solved of those that train them");
        List<Share> trained =
                progress.skills().stream().filter(skill -> skill.total() > 0).toList();
        trained.forEach(skill -> share(
                new Share(skill.id(), skill.id() + " " + skill.name(), skill.solved(), skill.begun(), skill.total())));
        long without = progress.skills().size() - trained.size();
        if (without > 0) {
            line("  No kata yet for " + without + " other skills.");
        }
        times(progress.times());
        advice(progress.advice());
        progress.rungs().forEach(this::rung);
    }

    private void share(Share share) {
        line(String.format(
                        Locale.ROOT,
                        "  %-38s %s %d of %d%s",
                        share.name(),
                        style.green(Bar.of(share.solved(), share.total(), BAR)),
                        share.solved(),
                        share.total(),
                        share.begun() > 0 ? ", " + share.begun() + " begun" : "")
                .stripTrailing());
    }

    private void times(List<ParTimes.Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        line("");
        line(style.bold("Time against par") + " · in sittings");
        for (ParTimes.Row row : rows) {
            Duration par = Duration.ofMinutes(row.part().minutes());
            line(String.format(
                    Locale.ROOT,
                    "  %3d  %s  %-22s par %3d min  %s",
                    row.sitting().number(),
                    Times.local(row.sitting().started()),
                    row.part().kata(),
                    row.part().minutes(),
                    row.solvedAfter()
                            .map(time -> style.green("solved in " + Words.clock(time) + ", " + Words.ofPar(time, par)))
                            .orElse("not solved, " + Words.clock(row.spent()) + " spent")));
        }
    }

    private void advice(List<Advice> advice) {
        if (!advice.isEmpty()) {
            line("");
            line(style.bold("What to practise next"));
            advice.forEach(one -> line(String.format(Locale.ROOT, "  %-22s %s", one.kata(), one.why())));
        }
    }

    private void rung(RungResult rung) {
        line("");
        line((rung.reached() ? style.green("✔ reached") : "○ not yet") + "  " + style.bold(rung.title()));
        Wrap.lines(rung.asks(), columns, "  ", "  ").forEach(one -> line(style.faint(one)));
        for (GateResult gate : rung.gates()) {
            row(
                    (gate.told() ? "·" : gate.reached() ? "✔" : "○") + " " + gate.words(),
                    gate.figures() + (gate.note().isEmpty() ? "" : " (" + gate.note() + ")"));
        }
    }

    private void line(String text) {
        out.append(text.stripTrailing()).append('\n');
    }
}
