package sre.katas.grader.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The tests of a kata as published: the denominator of every grade, and how an edited test shows.
 *
 * @param hash over everything in {@code src/test}
 * @param units the tests, in the order of stages and, within one, of the source
 */
public record SuiteLock(String hash, List<String> units) {

    private static final String HEADER =
            "# The tests as published: their hash, and each test that counts. Written by: ./kata prove ID --lock";

    /**
     * Reads the lock of a kata.
     *
     * @throws ConfigException if there is none, or it is damaged
     */
    public static SuiteLock read(Kata kata) {
        Path file = file(kata);
        if (!Files.isRegularFile(file)) {
            throw new ConfigException(file, "is missing: write it with ./kata prove " + kata.id() + " --lock");
        }
        try {
            List<String> lines = Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            if (lines.size() < 2 || !lines.get(0).matches("sha256 [0-9a-f]{64}")) {
                throw new ConfigException(file, "is damaged: write it with ./kata prove " + kata.id() + " --lock");
            }
            return new SuiteLock(lines.get(0).substring(7), List.copyOf(lines.subList(1, lines.size())));
        } catch (IOException e) {
            throw new ConfigException(file, "cannot be read: " + e);
        }
    }

    public static boolean exists(Kata kata) {
        return Files.isRegularFile(file(kata));
    }

    /** The lock that the tests as they stand would have. */
    public static String hashOf(Kata kata) {
        Path tests = kata.home().resolve("src/test");
        return SourceTree.hash(tests, SourceTree.files(tests));
    }

    /** Whether the tests as they stand are not those that were published. */
    public boolean edited(Kata kata) {
        return !hash.equals(hashOf(kata));
    }

    /** Writes this lock. */
    public void write(Kata kata) {
        String text = HEADER + "\nsha256 " + hash + "\n" + String.join("\n", units) + "\n";
        try {
            Files.writeString(file(kata), text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file(kata), e);
        }
    }

    /** What is wrong with names of tests to run alone; empty if each is a class or a test of this suite. */
    public Optional<String> complaint(Collection<String> tests) {
        return tests.stream()
                .filter(test -> units.stream().noneMatch(unit -> isPartOf(unit, test)))
                .findFirst()
                .map(test -> "has no test " + test + Nearest.to(test, names()) + "; its test classes are "
                        + String.join(", ", classes()));
    }

    /** Whether a test is the one of this name, or one of the class of this name. */
    public static boolean isPartOf(String unit, String name) {
        return unit.equals(name) || unit.startsWith(name + "#") || unit.startsWith(name + ".");
    }

    private Set<String> names() {
        Set<String> names = classes();
        names.addAll(units);
        return names;
    }

    private Set<String> classes() {
        return units.stream()
                .map(unit -> unit.split("[#.]", 2)[0])
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The units of one stage, in order. */
    public List<String> unitsOf(Stage stage) {
        return units.stream()
                .filter(unit -> unit.startsWith(stage.tests() + "#") || unit.startsWith(stage.tests() + "."))
                .toList();
    }

    private static Path file(Kata kata) {
        return kata.answers().resolve("suite.lock");
    }
}
