package sre.katas.grader.prove;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import sre.katas.grader.catalog.Kata;

/**
 * Mutants that no test can kill, since they behave as the reference does: listed in {@code NOTES.md}
 * under {@code ## Equivalent mutants}, one a line, as {@code - LruCache.java:57 changed conditional
 * boundary: why}.
 */
final class EquivalentMutants {

    private static final String HEADING = "## Equivalent mutants";

    private final Set<String> lines = new HashSet<>();

    EquivalentMutants(Kata kata) {
        Path notes = kata.answers().resolve("NOTES.md");
        try {
            boolean within = false;
            for (String line : Files.isRegularFile(notes) ? Files.readAllLines(notes) : List.<String>of()) {
                if (line.startsWith("#")) {
                    within = line.strip().equalsIgnoreCase(HEADING);
                } else if (within) {
                    lines.add(line.replace("`", ""));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + notes, e);
        }
    }

    /** Whether the notes say why this one is equivalent: a reason must follow. */
    boolean explain(Mutation mutation) {
        return lines.stream()
                .anyMatch(line -> line.matches(
                        "[-*]\\s+" + java.util.regex.Pattern.quote(mutation.words()) + "\\s*[:,—-]+\\s*\\S.*"));
    }
}
