package sre.katas.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sre.katas.cli.text.Times;
import sre.katas.grader.report.Html;
import tools.jackson.databind.json.JsonMapper;

/** The report as one HTML file that asks for nothing else: scripts, styles and figures stand in it. */
public final class ReportPage {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ReportPage() {}

    public static String of(Report report) {
        Html html = new Html();
        List<Chart> charts = new ArrayList<>();
        html.open("html", "lang", "en");
        head(html);
        html.open("body");
        html.leaf("a", "To the report", "class", "skip", "href", "#report");
        header(html, report);
        html.open("main", "id", "report", "tabindex", "-1");
        SittingSection.write(html, report, charts);
        ProgressSection.write(html, report, charts);
        html.close();
        html.open("footer")
                .leaf(
                        "p",
                        "Every figure was measured by gradings that ./kata history keeps. This file asks for"
                                + " nothing from any network. Charts: uPlot, MIT licence.")
                .close();
        html.foreign("script", data(charts), "type", "application/json", "id", "charts");
        html.foreign("script", Assets.chartScript());
        html.foreign("script", Assets.script());
        html.close().close();
        return html.page();
    }

    private static void head(Html html) {
        String policy = "default-src 'none'; base-uri 'none'; form-action 'none'; script-src "
                + Assets.hash(Assets.chartScript()) + " " + Assets.hash(Assets.script()) + "; style-src "
                + Assets.hash(Assets.chartStyle()) + " " + Assets.hash(Assets.style());
        html.open("head");
        html.single("meta", "charset", "utf-8");
        html.single("meta", "http-equiv", "Content-Security-Policy", "content", policy);
        html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.single("meta", "name", "color-scheme", "content", "light dark");
        html.leaf("title", "SRE Katas: report");
        html.foreign("style", Assets.chartStyle());
        html.foreign("style", Assets.style());
        html.close();
    }

    private static void header(Html html, Report report) {
        html.open("header");
        html.leaf("h1", "SRE Katas: report");
        html.leaf("p", "Made " + Times.local(report.made()), "class", "faint");
        html.open("nav", "aria-label", "Sections").open("ul");
        for (String[] link : new String[][] {
            {"sitting", "Sitting"},
            {"progress", "Progress"},
            {"skills", "Skills"},
            {"times", "Time against par"},
            {"next", "Next"},
            {"ladders", "Ladders"}
        }) {
            html.open("li").leaf("a", link[1], "href", "#" + link[0]).close();
        }
        html.close().close().close();
    }

    /** No {@code <} in it, so that nothing in it can end its element. */
    private static String data(List<Chart> charts) {
        List<Map<String, Object>> trees = charts.stream().map(Chart::tree).toList();
        return MAPPER.writeValueAsString(trees).replace("<", "\\u003c");
    }
}
