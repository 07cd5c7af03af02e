package sre.katas.grader.prove;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.catalog.Stage;
import sre.katas.grader.catalog.SuiteLock;
import sre.katas.grader.grade.Grader;

/** Publishes a kata's tests as they stand: the units that JUnit finds, in the order of the source. */
public final class SuiteLocker {

    private SuiteLocker() {}

    /** The lock of the tests as they stand, not yet written. */
    public static SuiteLock lockOf(Kata kata, Grader grader) {
        List<String> found = grader.discover(kata);
        Map<String, Integer> place = new HashMap<>();
        for (int i = 0; i < kata.stages().size(); i++) {
            String source = source(kata, kata.stages().get(i));
            for (String unit : found) {
                if (unit.startsWith(kata.stages().get(i).tests() + "#")
                        || unit.startsWith(kata.stages().get(i).tests() + ".")) {
                    place.put(unit, i * 1_000_000 + offset(source, unit));
                }
            }
        }
        List<String> units = found.stream()
                .sorted(Comparator.comparing(unit -> place.getOrDefault(unit, Integer.MAX_VALUE)))
                .toList();
        return new SuiteLock(SuiteLock.hashOf(kata), units);
    }

    private static int offset(String source, String unit) {
        String method = unit.substring(unit.indexOf('#') + 1);
        Matcher matcher =
                Pattern.compile("\\s" + Pattern.quote(method) + "\\s*\\(").matcher(source);
        return matcher.find() ? Math.min(matcher.start(), 999_999) : 999_999;
    }

    private static String source(Kata kata, Stage stage) {
        try {
            return Files.readString(kata.testSources()
                    .resolve(kata.packageName().replace('.', '/'))
                    .resolve(stage.tests() + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the tests of " + kata.id(), e);
        }
    }
}
