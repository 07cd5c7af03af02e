package sre.katas.cli.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import sre.katas.cli.text.Times;
import sre.katas.grader.report.Html;
import sre.katas.grader.sitting.SittingWords;

/** The sitting on the page: the timeline, stage by stage, what stood in the way, the diff to the reference. */
final class SittingSection {

    private final Html html;

    private SittingSection(Html html) {
        this.html = html;
    }

    static void write(Html html, Report report, List<Chart> charts) {
        html.open("section", "id", "sitting", "aria-labelledby", "sitting-title");
        report.sitting()
                .ifPresentOrElse(
                        sitting -> new SittingSection(html).sitting(sitting, charts),
                        () -> html.leaf("h2", "Sitting", "id", "sitting-title")
                                .leaf("p", "There was none yet: ./kata start ID or ./kata interview begins one."));
        html.close();
    }

    private void sitting(SittingReport report, List<Chart> charts) {
        html.leaf("h2", SittingWords.title(report.sitting()), "id", "sitting-title");
        html.leaf(
                "p",
                "Sitting " + report.sitting().number() + " · "
                        + Times.local(report.sitting().started()) + " · " + ReportText.ending(report),
                "class",
                "lead");
        if (!report.sitting().notes().isEmpty()) {
            html.open("ul", "class", "notes");
            report.sitting().notes().forEach(note -> html.leaf("li", note));
            html.close();
        }
        Chart chart = Charts.timeline(report);
        charts.add(chart);
        Parts.chart(html, chart, "Tests passed, over the minutes of the sitting", inWords(report));
        Parts.table(html, "Where the time went", List.of("kata", "par", "worked", "of par", "outcome"), time(report));
        report.parts().forEach(part -> part(part, report.running()));
    }

    private static String inWords(SittingReport report) {
        return "Line chart of the share of passed tests. "
                + report.parts().stream()
                        .map(part -> part.part().kata() + ": " + Words.outcome(part))
                        .collect(Collectors.joining(". "))
                + ". The same figures stand in the tables below.";
    }

    private static List<List<String>> time(SittingReport report) {
        List<List<String>> rows = new ArrayList<>();
        for (PartReport part : report.parts()) {
            rows.add(List.of(
                    part.part().kata(),
                    part.part().minutes() + " min",
                    Words.clock(part.worked()),
                    Words.percent(part.worked(), part.par()) + " %",
                    part.solved() != null
                            ? "solved at " + Words.clock(part.solved())
                            : part.takenFacts().map(Words::facts).orElse("not graded")));
        }
        rows.add(List.of("after the last grading", "", Words.clock(report.rest()), "", ""));
        return rows;
    }

    private void part(PartReport part, boolean running) {
        String id = "kata-" + part.part().kata();
        html.open("article", "aria-labelledby", id);
        html.leaf("h3", part.part().kata() + " · " + part.part().title(), "id", id);
        html.leaf("p", Words.outcome(part), "class", part.solved() != null ? "good" : "open");
        facts(part);
        if (!part.stages().isEmpty()) {
            Parts.table(
                    html,
                    "Stage by stage, " + part.part().kata(),
                    List.of("stage", "first green", "counted"),
                    stages(part));
        }
        failures(part);
        timeline(part);
        diff(part, running);
        html.close();
    }

    private void facts(PartReport part) {
        List<String[]> facts = new ArrayList<>();
        facts.add(new String[] {"par", part.part().minutes() + " min"});
        facts.add(new String[] {"first compiled", Words.clock(Optional.ofNullable(part.compiled()), "never")});
        facts.add(new String[] {"solved", Words.clock(part.solvedAt(), "not in time")});
        facts.add(new String[] {"gradings", String.valueOf(part.gradings())});
        facts.add(new String[] {"hints read", String.valueOf(part.hints())});
        String ending = part.part().ending();
        facts.add(new String[] {"what counts", ending == null ? "nothing yet" : ending});
        part.afterTheBell().ifPresent(late -> facts.add(new String[] {"after the bell", Words.facts(late)}));
        Parts.facts(html, facts);
    }

    private static List<List<String>> stages(PartReport part) {
        List<List<String>> rows = new ArrayList<>();
        int number = 0;
        for (StageTime stage : part.stages()) {
            Duration green = stage.green();
            rows.add(List.of(
                    ++number + " " + stage.title(),
                    green != null ? "✔ " + Words.clock(green) : stage.late() ? "after the bell" : "not green",
                    stage.passed() + " of " + stage.total()));
        }
        return rows;
    }

    private void failures(PartReport part) {
        if (part.failures().isEmpty()) {
            return;
        }
        html.leaf("h4", "What stood in the way");
        html.open("ol", "class", "failures");
        for (Failure failure : part.failures()) {
            html.open("li");
            html.open("p");
            html.inline("time", Words.clock(failure.at()));
            html.inline("strong", failure.test());
            html.text(" " + failure.verdict() + " · " + failure.stage());
            html.close();
            if (!failure.message().isBlank()) {
                html.leaf("pre", failure.message(), "tabindex", "0");
            }
            html.close();
        }
        html.close();
    }

    private void timeline(PartReport part) {
        List<List<String>> rows = part.happenings().stream()
                .filter(one -> one.words() != null)
                .map(one -> List.of(
                        Words.clock(one.at()),
                        String.valueOf(one.words()),
                        one.late() ? "after the bell" : one.atTheBell() ? "at the end" : "in time",
                        String.valueOf(one.entry().number())))
                .toList();
        if (!rows.isEmpty()) {
            html.open("details");
            html.leaf("summary", "Timeline of " + part.part().kata() + " as a table");
            Parts.table(
                    html, "Timeline, " + part.part().kata(), List.of("at", "what", "when it counts", "history"), rows);
            html.close();
        }
    }

    private void diff(PartReport part, boolean running) {
        if (running) {
            html.leaf("p", "The reference is closed until the bell.", "class", "faint");
        } else if (!part.diff().isEmpty()) {
            html.open("details");
            html.leaf("summary", "From your attempt to the reference");
            html.open(
                    "pre",
                    "class",
                    "diff",
                    "tabindex",
                    "0",
                    "role",
                    "region",
                    "aria-label",
                    "Difference from your attempt to the reference, "
                            + part.part().kata());
            for (String line : part.diff()) {
                html.inline("span", line, "class", kind(line));
            }
            html.close().close();
        }
    }

    private static String kind(String line) {
        if (line.startsWith("+++") || line.startsWith("---")) {
            return "file";
        }
        return line.startsWith("+")
                ? "added"
                : line.startsWith("-") ? "removed" : line.startsWith("@@") ? "hunk" : "same";
    }
}
