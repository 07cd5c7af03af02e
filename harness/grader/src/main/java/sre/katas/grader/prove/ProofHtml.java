package sre.katas.grader.prove;

import java.util.List;
import sre.katas.grader.report.Html;

/** Proofs as one self-contained page: a table a kata. */
public final class ProofHtml {

    private static final String TITLE = "Proof of the katas";
    private static final String STYLE = """
            :root { color-scheme: light dark; font: 15px/1.45 system-ui, sans-serif; }
            body { margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
            table { border-collapse: collapse; width: 100%; margin-bottom: 2rem; }
            th, td { text-align: left; padding: .25rem .6rem; border-bottom: 1px solid #8886; vertical-align: top; }
            .no { color: #c33; font-weight: bold; }
            .guard { opacity: .75; font-size: .9em; }
            pre { white-space: pre-wrap; margin: .3rem 0 0; }
            """;

    private ProofHtml() {}

    /** The page. */
    public static String of(List<Proof> proofs) {
        Html page = new Html().open("html", "lang", "en").open("head");
        page.single("meta", "charset", "utf-8");
        page.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.leaf("title", TITLE).foreign("style", STYLE).close();
        page.open("body").leaf("h1", TITLE);
        proofs.forEach(proof -> table(page, proof));
        return page.close().close().page();
    }

    private static void table(Html page, Proof proof) {
        page.open("h2").text(proof.kata() + " · " + proof.title() + " · ");
        if (proof.proven()) {
            page.text("proven");
        } else {
            page.inline("span", "not proven", "class", "no");
        }
        page.close().open("table").open("thead").open("tr");
        List.of("tried", "name", "expected", "came", "holds").forEach(name -> page.leaf("th", name, "scope", "col"));
        page.close().close().open("tbody");
        proof.trials().forEach(trial -> row(page, trial));
        page.close().close();
    }

    private static void row(Html page, Trial trial) {
        page.open("tr").leaf("td", trial.kind().word()).leaf("td", trial.name()).leaf("td", trial.expected());
        page.open("td").text(trial.came());
        if (!trial.guard().isEmpty()) {
            page.leaf("div", "only guard: " + trial.guard(), "class", "guard");
        }
        if (!trial.detail().isEmpty()) {
            page.leaf("pre", trial.detail());
        }
        page.close().open("td");
        if (trial.holds()) {
            page.text("yes");
        } else {
            page.inline("span", "no", "class", "no");
        }
        page.close().close();
    }
}
