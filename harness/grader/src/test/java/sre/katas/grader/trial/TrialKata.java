package sre.katas.grader.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.catalog.KataReader;
import sre.katas.grader.grade.Grader;
import sre.katas.grader.prove.SuiteLocker;

/** A small kata in a folder of its own, with everything that a real one has. */
public final class TrialKata {

    /** Limits short enough for a hundred faults in a row, long enough for a loaded machine. */
    public static final String SHORT_LIMITS = """
            [limits]
            test = "1s"
            suite = "30s"
            heap = "64m"
            metaspace = "40m"
            direct = "16m"
            file = "8m"
            output = "1m"
            """;

    private final Path root;
    private final String limits;
    private final Map<String, String> suites = new LinkedHashMap<>();

    private TrialKata(Path root, String limits) {
        this.root = root;
        this.limits = limits;
    }

    /** Below a root that plays the checkout. */
    public static TrialKata in(Path root, String limits) {
        return new TrialKata(root, limits);
    }

    /** A stage with its test class: the body of the class, without package and imports. */
    public TrialKata stage(String testClass, String body) {
        suites.put(testClass, body);
        return this;
    }

    /** Writes all files; its tests still have to be published with {@link #publish}. */
    public Kata write(String stub) {
        write(home().resolve("kata.toml"), toml());
        suites.forEach((name, body) -> write(tests().resolve(name + ".java"), testSource(name, body)));
        write(home().resolve("src/main/java/kata/subject/Subject.java"), stub);
        write(answers().resolve("stub/kata/subject/Subject.java"), stub);
        return KataReader.read(home());
    }

    /** Publishes its tests as they stand. */
    public static void publish(Kata kata, Grader grader) {
        SuiteLocker.lockOf(kata, grader).write(kata);
    }

    public Path home() {
        return root.resolve("katas/0-trials/subject");
    }

    public Path answers() {
        return root.resolve("solutions/0-trials/subject");
    }

    private Path tests() {
        return home().resolve("src/test/java/kata/subject");
    }

    private String toml() {
        String stages = suites.keySet().stream()
                .map(name -> "[[stages]]\ntitle = \"" + name + "\"\ntests = \"" + name + "\"\n")
                .collect(Collectors.joining());
        return """
                title = "Subject"
                minutes = 5
                level = "warm-up"
                week = 1
                skills = ["S1"]
                hints = ["one", "two", "three"]
                """ + stages + limits;
    }

    private static String testSource(String name, String body) {
        return """
                package kata.subject;

                import static org.junit.jupiter.api.Assertions.*;
                import java.util.*;
                import java.util.stream.*;
                import org.junit.jupiter.api.*;
                import org.junit.jupiter.params.*;
                import org.junit.jupiter.params.provider.*;

                class %s {
                %s
                }
                """.formatted(name, body);
    }

    /** Writes one file with the folders above it. */
    public static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes one file with the folders above it. */
    public static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
