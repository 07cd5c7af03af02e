package sre.katas.cli.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import sre.katas.grader.catalog.ConfigException;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.history.Snapshot;
import sre.katas.grader.report.Printable;
import sre.katas.grader.report.Style;

/** The reference solution and the editorial, as a terminal shows them. */
public final class SolutionText {

    private SolutionText() {}

    /**
     * @param plain the reference alone, not its difference from the attempt
     * @throws ConfigException if the kata has no reference
     */
    public static String of(Kata kata, boolean plain, Style style, int columns) {
        Snapshot reference = Snapshot.of(kata.referenceSources());
        if (reference.isEmpty()) {
            throw new ConfigException(kata.referenceSources(), "holds no reference solution");
        }
        String code = plain
                ? plain(reference, style)
                : Diff.of("yours", Snapshot.of(kata.attemptSources()), "reference", reference, style);
        String shown = code.isEmpty() ? "Your sources are the reference, line for line.\n" : code;
        return shown + "\n" + editorial(kata, style, columns);
    }

    private static String plain(Snapshot sources, Style style) {
        StringBuilder out = new StringBuilder();
        sources.files().forEach((path, content) -> {
            out.append(style.bold(path)).append('\n');
            new String(content, StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> out.append(Printable.of(line)).append('\n'));
        });
        return out.toString();
    }

    private static String editorial(Kata kata, Style style, int columns) {
        Path notes = kata.answers().resolve("NOTES.md");
        if (!Files.isRegularFile(notes)) {
            return "";
        }
        try {
            return Markdown.render(Files.readString(notes), style, columns);
        } catch (IOException e) {
            throw new ConfigException(notes, "cannot be read: " + e);
        }
    }
}
