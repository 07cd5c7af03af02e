package sre.katas.cli.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of the skills, from the table of {@code docs/skills.md}. */
final class Skills {

    private static final Pattern ROW = Pattern.compile("^\\|\\s*\\*\\*(S\\d+)\\*\\*\\s*([^|]+?)\\s*\\|");

    private Skills() {}

    /** Names by number, in the order of the table; none if there is no such file. */
    static Map<String, String> read(Path root) {
        Map<String, String> names = new LinkedHashMap<>();
        Path file = root.resolve("docs/skills.md");
        try {
            for (String line : Files.isRegularFile(file) ? Files.readAllLines(file) : java.util.List.<String>of()) {
                Matcher row = ROW.matcher(line);
                if (row.find()) {
                    names.put(row.group(1), row.group(2));
                }
            }
        } catch (IOException e) {
            // Without their names, skills still have their numbers.
        }
        return names;
    }
}
