package sre.katas.grader.catalog;

import java.nio.file.Path;
import java.util.List;

/**
 * A kata as its author declares it.
 *
 * @param id name of its folder, and its artifactId
 * @param topic name of the folder above, such as {@code 1-programming}
 * @param home its folder under {@code katas/}
 * @param answers its folder under {@code solutions/}
 * @param minutes par: what a prepared candidate needs
 * @param week of the twelve, 1 to 12
 */
public record Kata(
        String id,
        String topic,
        Path home,
        Path answers,
        String title,
        int minutes,
        Level level,
        int week,
        List<String> skills,
        List<String> hints,
        List<Stage> stages,
        Limits limits,
        RuleSet rules) {

    /** The package of its classes: {@code kata.} and the id without dashes. */
    public String packageName() {
        return packageOf(id);
    }

    static String packageOf(String id) {
        return "kata." + id.replace("-", "");
    }

    public Path attemptSources() {
        return home.resolve("src/main/java");
    }

    public Path testSources() {
        return home.resolve("src/test/java");
    }

    public Path testResources() {
        return home.resolve("src/test/resources");
    }

    public Path stubSources() {
        return answers.resolve("stub");
    }

    public Path referenceSources() {
        return answers.resolve("reference");
    }

    public Path brief() {
        return home.resolve("README.md");
    }

    /** Full names of the test classes, in the order of the stages. */
    public List<String> testClasses() {
        return stages.stream().map(stage -> packageName() + "." + stage.tests()).toList();
    }

    /** The same kata under other limits. */
    public Kata withLimits(Limits others) {
        return new Kata(id, topic, home, answers, title, minutes, level, week, skills, hints, stages, others, rules);
    }
}
