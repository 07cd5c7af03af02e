package sre.katas.cli.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sre.katas.grader.catalog.TomlTable;

/**
 * A gate as {@code katas/ladders.toml} declares it; 0 stands for a number that is not given.
 *
 * @param katas names, one that ends in {@code *} for all that begin so; empty if levels are meant
 * @param within percent of par
 * @param round name of an interview that must have been solved whole
 */
record Gate(
        String words,
        List<String> katas,
        List<String> levels,
        int stages,
        int within,
        int count,
        int share,
        int topics,
        @Nullable String round,
        boolean told) {

    private static final int MOST = 1000;

    static Gate read(TomlTable table) {
        table.allow("words", "katas", "levels", "stages", "within", "count", "share", "topics", "round", "told");
        return new Gate(
                table.text("words"),
                table.has("katas") ? table.texts("katas") : List.of(),
                table.has("levels") ? table.texts("levels") : List.of(),
                number(table, "stages"),
                number(table, "within"),
                number(table, "count"),
                number(table, "share"),
                number(table, "topics"),
                table.optionalText("round"),
                table.flag("told"));
    }

    private static int number(TomlTable table, String key) {
        return table.has(key) ? table.number(key, 1, MOST) : 0;
    }
}
