package sre.katas.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import sre.katas.grader.catalog.Catalog;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.catalog.SuiteLock;

/** The README shows what a fresh clone says: its scorecard names every kata, with the counts of today. */
class ReadmeTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern LINE =
            Pattern.compile("  ○ (\\S+) +not started +0 of (\\d+) stages +0 of +(\\d+) tests");

    @Test
    void scorecardIsThatOfTheKatasAsTheyStand() throws IOException {
        Map<String, String> shown = new TreeMap<>();
        for (String line : Files.readAllLines(ROOT.resolve("README.md"))) {
            Matcher kata = LINE.matcher(line);
            if (kata.matches()) {
                shown.put(kata.group(1), kata.group(2) + " stages, " + kata.group(3) + " tests");
            }
        }
        Map<String, String> standing = new TreeMap<>();
        for (Kata kata : Catalog.read(ROOT).katas()) {
            int tests = SuiteLock.read(kata).units().size();
            standing.put(kata.id(), kata.stages().size() + " stages, " + tests + " tests");
        }
        assertThat(shown)
                .as("the scorecard in README.md; put in what mvn test prints in a fresh clone")
                .isEqualTo(standing);
    }
}
