package sre.katas.grader.prove;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import sre.katas.grader.catalog.ConfigException;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.catalog.SourceTree;
import sre.katas.grader.catalog.Stage;
import sre.katas.grader.catalog.SuiteLock;

/** What is missing, or too much, in the two folders of a kata; see docs/kata-format.md. */
final class KataLint {

    private static final int LEAST_ACCEPTED = 2;
    private static final int LEAST_REJECTED = 5;
    private static final Set<String> HOME = Set.of("README.md", "kata.toml", "pom.xml", "src", "target");
    private static final Set<String> ANSWERS = Set.of(
            "stub",
            "suite.lock",
            "NOTES.md",
            "reference",
            "accepted",
            "rejected",
            "rejected.toml",
            "messages",
            "oracle");
    private static final Set<String> SOURCES = Set.of("main/java", "test/java", "test/resources");

    private KataLint() {}

    /** One sentence for each fault, with the file and the way out. */
    static List<String> problems(Kata kata) {
        List<String> problems = new ArrayList<>();
        missing(kata, problems);
        unexpected(kata.home(), HOME, problems);
        unexpected(kata.answers(), ANSWERS, problems);
        unexpectedSources(kata, problems);
        answers(kata, problems);
        stages(kata, problems);
        skills(kata, problems);
        BriefLint.check(kata, problems);
        GoldenLint.check(kata, problems);
        lock(kata, problems);
        return problems;
    }

    private static void missing(Kata kata, List<String> problems) {
        for (Path file : List.of(
                kata.brief(), kata.answers().resolve("NOTES.md"), kata.home().resolve("pom.xml"))) {
            if (!Files.isRegularFile(file)) {
                problems.add(file + " is missing");
            }
        }
        for (Path folder : List.of(kata.stubSources(), kata.referenceSources())) {
            if (SourceTree.javaFiles(folder).isEmpty()) {
                problems.add(folder + " holds no Java file");
            }
        }
    }

    private static void unexpected(Path folder, Set<String> allowed, List<String> problems) {
        SourceTree.entries(folder).stream()
                .filter(entry -> !allowed.contains(entry.getFileName().toString()))
                .forEach(entry -> problems.add(entry + " has no place in a kata: remove it, or ignore it in git"));
    }

    private static void unexpectedSources(Kata kata, List<String> problems) {
        Path src = kata.home().resolve("src");
        for (Path file : SourceTree.files(src)) {
            String name = src.relativize(file).toString().replace('\\', '/');
            boolean java = name.contains("/java/");
            boolean placed = SOURCES.stream().anyMatch(folder -> name.startsWith(folder + "/"));
            if (!placed || java && !name.endsWith(".java")) {
                problems.add(file + " has no place in a kata");
            }
        }
    }

    private static void answers(Kata kata, List<String> problems) {
        int accepted = Answers.accepted(kata).size();
        if (accepted < LEAST_ACCEPTED) {
            problems.add("accepted/ has " + accepted + " answers of another shape, and needs " + LEAST_ACCEPTED);
        }
        int rejected = Answers.rejected(kata).size();
        if (rejected < LEAST_REJECTED) {
            problems.add("rejected/ has " + rejected + " wrong answers, and needs " + LEAST_REJECTED);
        }
    }

    private static void stages(Kata kata, List<String> problems) {
        Set<String> staged = kata.stages().stream().map(Stage::tests).collect(Collectors.toSet());
        for (Path file : SourceTree.javaFiles(kata.testSources())) {
            String name = file.getFileName().toString().replace(".java", "");
            if (name.endsWith("Test") && !staged.contains(name)) {
                problems.add(file + " is a test class that no stage of kata.toml names");
            }
        }
    }

    private static void skills(Kata kata, List<String> problems) {
        kata.skills().stream()
                .filter(skill -> !skill.matches("S([1-9]|1\\d|2[0-7])"))
                .forEach(skill -> problems.add("kata.toml: there is no skill " + skill + ", they are S1 to S27"));
    }

    private static void lock(Kata kata, List<String> problems) {
        try {
            if (SuiteLock.read(kata).edited(kata)) {
                problems.add("suite.lock is not that of the tests as they stand: write it with ./kata prove "
                        + kata.id() + " --lock");
            }
        } catch (ConfigException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
    }
}
