package sre.katas.cli.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import sre.katas.cli.text.Times;
import sre.katas.grader.report.Html;

/** Progress on the page: topics, skills, time against par, what is next, the ladders. */
final class ProgressSection {

    private final Html html;
    private final ProgressReport progress;

    private ProgressSection(Html html, ProgressReport progress) {
        this.html = html;
        this.progress = progress;
    }

    static void write(Html html, Report report, List<Chart> charts) {
        ProgressSection section = new ProgressSection(html, report.progress());
        section.topics(report, charts);
        section.skills();
        section.times(charts);
        section.next();
        section.ladders();
    }

    private void section(String id, String title, Runnable content) {
        html.open("section", "id", id, "aria-labelledby", id + "-title");
        html.leaf("h2", title, "id", id + "-title");
        content.run();
        html.close();
    }

    private void topics(Report report, List<Chart> charts) {
        section("progress", "Progress", () -> {
            html.leaf("p", progress.solved() + " of " + progress.total() + " katas solved.", "class", "lead");
            shares(progress.topics());
            Charts.solved(progress.solves(), report.made()).ifPresent(chart -> {
                charts.add(chart);
                Parts.chart(
                        html,
                        chart,
                        "Katas solved, over time",
                        "Step chart: " + progress.solves().size()
                                + " katas were solved, each when the table below tells.");
                html.open("details");
                html.leaf("summary", "The same as a table");
                Parts.table(
                        html,
                        "First solved",
                        List.of("kata", "when"),
                        progress.solves().stream()
                                .map(one -> List.of(one.kata(), Times.local(one.time())))
                                .toList());
                html.close();
            });
        });
    }

    private void skills() {
        section("skills", "Skills", () -> {
            html.leaf("p", "Katas solved, of those that train the skill.", "class", "lead");
            shares(progress.skills().stream().filter(one -> one.total() > 0).toList());
            List<String> without = progress.skills().stream()
                    .filter(one -> one.total() == 0)
                    .map(one -> one.id() + " " + one.name())
                    .toList();
            if (!without.isEmpty()) {
                html.leaf("p", "No kata yet: " + String.join(", ", without) + ".", "class", "faint");
            }
        });
    }

    private void shares(List<Share> shares) {
        html.open("ul", "class", "shares");
        for (Share share : shares) {
            String name = share.id().startsWith("S") ? share.id() + " " + share.name() : share.name();
            Parts.share(html, new Share(share.id(), name, share.solved(), share.begun(), share.total()));
        }
        html.close();
    }

    private void times(List<Chart> charts) {
        section("times", "Time against par", () -> {
            if (progress.times().isEmpty()) {
                html.leaf("p", "Time is measured in sittings: ./kata start ID, ./kata interview.");
                return;
            }
            html.leaf(
                    "p",
                    "Time worked on each kata of a sitting. What passes until a grading counts for the kata that is graded.",
                    "class",
                    "lead");
            Charts.par(progress.times()).ifPresent(chart -> {
                charts.add(chart);
                Parts.chart(
                        html,
                        chart,
                        "Time until solved, in percent of par",
                        "Points, one for each kata that was solved in a sitting; 100 percent is par."
                                + " The same figures stand in the table below.");
            });
            Parts.table(
                    html,
                    "Katas in sittings",
                    List.of("kata", "sitting", "when", "par", "time", "of par"),
                    progress.times().stream().map(ProgressSection::row).toList());
        });
    }

    private static List<String> row(ParTimes.Row row) {
        Duration par = Duration.ofMinutes(row.part().minutes());
        Duration solved = row.solved();
        return List.of(
                row.part().kata(),
                String.valueOf(row.sitting().number()),
                Times.local(row.sitting().started()),
                row.part().minutes() + " min",
                solved != null
                        ? "solved in " + Words.clock(solved)
                        : "not solved, " + Words.clock(row.spent()) + " spent",
                solved != null ? Words.percent(solved, par) + " %" : "");
    }

    private void next() {
        section("next", "What to practise next", () -> {
            if (progress.advice().isEmpty()) {
                html.leaf("p", "Everything is solved.");
                return;
            }
            List<List<String>> rows = new ArrayList<>();
            progress.advice().forEach(one -> rows.add(List.of(one.kata(), one.why())));
            Parts.table(html, "Next", List.of("kata", "why"), rows);
        });
    }

    private void ladders() {
        section("ladders", "How far up the ladders", () -> {
            html.leaf(
                    "p",
                    "Levels of Dropbox and grades of GitLab, as far as katas can show them. What each asks is told in"
                            + " our own words; katas certify a floor, no more.",
                    "class",
                    "lead");
            html.open("ol", "class", "rungs");
            progress.rungs().forEach(this::rung);
            html.close();
        });
    }

    private void rung(RungResult rung) {
        html.open("li", "class", rung.reached() ? "reached" : "ahead");
        html.open("h3").text(rung.title() + " ");
        html.leaf(
                "span",
                rung.reached() ? "✔ reached" : rung.measured() ? "○ not yet" : "· not measured",
                "class",
                "state");
        html.close();
        html.leaf("p", rung.asks());
        html.open("ul", "class", "gates");
        for (GateResult gate : rung.gates()) {
            html.open("li", "class", gate.told() ? "told" : gate.reached() ? "good" : "open");
            html.leaf("span", (gate.told() ? "· " : gate.reached() ? "✔ " : "○ ") + gate.words(), "class", "name");
            html.leaf(
                    "span",
                    gate.figures() + (gate.note().isEmpty() ? "" : " (" + gate.note() + ")"),
                    "class",
                    "figures");
            html.close();
        }
        html.close().close();
    }
}
