package sre.katas.cli.watch;

import java.util.ArrayList;
import java.util.List;

/** What fills the screen instead of the verdict: a list to choose from, a text to scroll, a question. */
sealed interface Page {

    /** The verdict. */
    record Main() implements Page {}

    /** A text, from this line on. */
    record Text(List<String> lines, int from) implements Page {

        Text scrolled(int by, int rows) {
            int last = Math.max(0, lines.size() - rows);
            return new Text(lines, Math.max(0, Math.min(last, from + by)));
        }
    }

    /** Katas, one of them marked. */
    record Choice(List<sre.katas.cli.progress.Standing> katas, int marked) implements Page {

        Choice moved(int by) {
            return new Choice(katas, Math.max(0, Math.min(katas.size() - 1, marked + by)));
        }
    }

    /** A question that {@code y} says yes to. */
    record Question(String text, Runnable onYes) implements Page {}

    /** Adds lines until there are so many, cuts what is more, and puts the last one at the bottom. */
    static List<String> fill(List<String> lines, String bottom, int rows) {
        List<String> page = new ArrayList<>(lines.subList(0, Math.min(lines.size(), Math.max(0, rows - 1))));
        while (page.size() < rows - 1) {
            page.add("");
        }
        page.add(bottom);
        return page;
    }
}
