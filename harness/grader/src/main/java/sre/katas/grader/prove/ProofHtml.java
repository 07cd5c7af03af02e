package sre.katas.grader.prove;

import java.util.List;

/** Proofs as one self-contained page: a table a kata. */
public final class ProofHtml {

    private static final String HEAD = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Proof of the katas</title>
            <style>
              :root { color-scheme: light dark; font: 15px/1.45 system-ui, sans-serif; }
              body { margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
              table { border-collapse: collapse; width: 100%; margin-bottom: 2rem; }
              th, td { text-align: left; padding: .25rem .6rem; border-bottom: 1px solid #8886; vertical-align: top; }
              .no { color: #c33; font-weight: bold; }
              .guard { opacity: .75; font-size: .9em; }
              pre { white-space: pre-wrap; margin: .3rem 0 0; }
            </style>
            <h1>Proof of the katas</h1>
            """;

    private ProofHtml() {}

    /** The page. */
    public static String of(List<Proof> proofs) {
        StringBuilder page = new StringBuilder(HEAD);
        for (Proof proof : proofs) {
            page.append("<h2>").append(escape(proof.kata())).append(" · ").append(escape(proof.title()));
            page.append(proof.proven() ? " · proven" : " · <span class=no>not proven</span>")
                    .append("</h2>\n");
            page.append("<table><thead><tr><th>tried<th>name<th>expected<th>came<th>holds</tr></thead>\n<tbody>\n");
            proof.trials().forEach(trial -> row(page, trial));
            page.append("</tbody></table>\n");
        }
        return page.append("</html>\n").toString();
    }

    private static void row(StringBuilder page, Trial trial) {
        page.append("<tr><td>").append(trial.kind().word()).append("<td>").append(escape(trial.name()));
        page.append("<td>").append(escape(trial.expected())).append("<td>").append(escape(trial.came()));
        if (!trial.guard().isEmpty()) {
            page.append("<div class=guard>only guard: ")
                    .append(escape(trial.guard()))
                    .append("</div>");
        }
        if (!trial.detail().isEmpty()) {
            page.append("<pre>").append(escape(trial.detail())).append("</pre>");
        }
        page.append("<td>")
                .append(trial.holds() ? "yes" : "<span class=no>no</span>")
                .append("</tr>\n");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
