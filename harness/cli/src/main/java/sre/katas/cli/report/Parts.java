package sre.katas.cli.report;

import java.util.List;
import sre.katas.grader.report.Html;

/** Pieces of the page that sections share. */
final class Parts {

    /** A heading of so many characters stands in one line. */
    private static final int SHORT = 22;

    private Parts() {}

    /** A table that scrolls by itself where the screen is narrow; the first cell of a row is its heading. */
    static void table(Html html, String caption, List<String> heads, List<List<String>> rows) {
        html.open("div", "class", "scroll", "role", "region", "aria-label", caption, "tabindex", "0");
        html.open("table", "class", heads.size() > 3 ? "wide" : "narrow");
        html.leaf("caption", caption);
        html.open("thead").open("tr");
        heads.forEach(head -> html.leaf("th", head, "scope", "col"));
        html.close().close();
        html.open("tbody");
        for (List<String> row : rows) {
            html.open("tr");
            for (int i = 0; i < row.size(); i++) {
                if (i == 0) {
                    html.leaf(
                            "th",
                            row.get(i),
                            "scope",
                            "row",
                            "class",
                            row.get(i).length() <= SHORT ? "key" : "long");
                } else {
                    html.leaf("td", row.get(i));
                }
            }
            html.close();
        }
        html.close().close().close();
    }

    /** The place of a chart, with what it shows in words for those who do not see it. */
    static void chart(Html html, Chart chart, String title, String words) {
        html.open("figure");
        html.leaf("figcaption", title);
        if (chart.lines().size() > 1) {
            html.open("ul", "class", "legend");
            for (Chart.Line line : chart.lines()) {
                html.leaf("li", line.label(), "class", "c" + line.colour() + (line.dashed() ? " dashed" : ""));
            }
            html.close();
        }
        html.leaf("div", "", "id", chart.id(), "class", "chart", "role", "img", "aria-label", words);
        html.close();
    }

    /** A list of names and values. */
    static void facts(Html html, List<String[]> facts) {
        html.open("dl");
        for (String[] fact : facts) {
            html.open("div").leaf("dt", fact[0]).leaf("dd", fact[1]).close();
        }
        html.close();
    }

    /** So many of so many, as a bar with the figures beside it. */
    static void share(Html html, Share share) {
        html.open("li");
        html.leaf("span", share.name(), "class", "name");
        html.leaf(
                "progress",
                "",
                "max",
                String.valueOf(Math.max(1, share.total())),
                "value",
                String.valueOf(share.solved()),
                "aria-label",
                share.name());
        String begun = share.begun() > 0 ? ", " + share.begun() + " begun" : "";
        html.leaf(
                "span",
                share.total() == 0 ? "no kata yet" : share.solved() + " of " + share.total() + begun,
                "class",
                "figures");
        html.close();
    }
}
