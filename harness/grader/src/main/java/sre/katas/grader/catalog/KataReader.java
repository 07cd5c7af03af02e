package sre.katas.grader.catalog;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code kata.toml}; see docs/kata-format.md for every key. */
public final class KataReader {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})(ms|s|m)");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,6})([kmg])");
    private static final int LEAST_HINTS = 3;

    private KataReader() {}

    /**
     * Reads the kata in a folder {@code katas/<topic>/<id>}.
     *
     * @throws ConfigException if its {@code kata.toml} is not as it must be
     */
    public static Kata read(Path home) {
        Path root = home.toAbsolutePath().normalize();
        Path file = root.resolve("kata.toml");
        TomlTable table = TomlFile.read(file)
                .allow("title", "minutes", "level", "week", "skills", "hints", "stages", "limits", "rules");
        if (root.getNameCount() < 3) {
            throw new ConfigException(file, "is out of place: a kata lies in katas/TOPIC/ID");
        }
        String topic = Topics.of(root);
        String id = root.getName(root.getNameCount() - 1).toString();
        Path answers =
                root.resolve("../../../solutions").normalize().resolve(topic).resolve(id);
        List<Stage> stages = stages(table, root, id);
        return new Kata(
                id,
                topic,
                root,
                answers,
                table.text("title"),
                table.number("minutes", 1, 600),
                level(table),
                table.number("week", 1, 12),
                table.texts("skills"),
                hints(table),
                stages,
                table.has("limits") ? limits(table.table("limits")) : Limits.DEFAULT,
                table.has("rules") ? rules(table.table("rules"), stages.size()) : RuleSet.NONE);
    }

    private static Level level(TomlTable table) {
        return Level.of(table.text("level"))
                .orElseThrow(() -> table.wrong("level", "\"warm-up\", \"core\" or \"stretch\""));
    }

    private static List<String> hints(TomlTable table) {
        List<String> hints = table.texts("hints");
        if (hints.size() < LEAST_HINTS) {
            throw table.problem("hints", "\"hints\" must be " + LEAST_HINTS + " or more, each saying a little more");
        }
        return hints;
    }

    private static List<Stage> stages(TomlTable table, Path home, String id) {
        List<Stage> stages = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (TomlTable entry : table.tables("stages")) {
            entry.allow("title", "tests", "bonus");
            Stage stage = new Stage(entry.text("title"), entry.text("tests"), entry.flag("bonus"));
            Path source = testFile(home, id, stage.tests());
            if (!Files.isRegularFile(source)) {
                throw entry.problem(
                        "tests", "test class " + stage.tests() + " is missing: there is no " + home.relativize(source));
            }
            if (!seen.add(stage.tests())) {
                throw entry.problem("tests", "two stages name the test class " + stage.tests());
            }
            stages.add(stage);
        }
        return List.copyOf(stages);
    }

    private static Path testFile(Path home, String id, String tests) {
        return home.resolve("src/test/java")
                .resolve(Kata.packageOf(id).replace('.', '/'))
                .resolve(tests + ".java");
    }

    private static Limits limits(TomlTable table) {
        table.allow("test", "suite", "cpu", "heap", "metaspace", "direct", "stack", "output", "file");
        Limits base = Limits.DEFAULT;
        return new Limits(
                duration(table, "test", base.test()),
                duration(table, "suite", base.suite()),
                duration(table, "cpu", base.cpu()),
                size(table, "heap", base.heapBytes()),
                size(table, "metaspace", base.metaspaceBytes()),
                size(table, "direct", base.directBytes()),
                size(table, "stack", base.stackBytes()),
                size(table, "output", base.outputBytes()),
                size(table, "file", base.fileBytes()));
    }

    private static RuleSet rules(TomlTable table, int stages) {
        table.allow("forbid", "from");
        return new RuleSet(table.texts("forbid"), table.has("from") ? table.number("from", 1, stages) : 1);
    }

    private static Duration duration(TomlTable table, String key, Duration otherwise) {
        if (!table.has(key)) {
            return otherwise;
        }
        Matcher matcher = DURATION.matcher(table.text(key));
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
            throw table.wrong(key, "a duration above zero, such as \"500ms\", \"2s\" or \"1m\"");
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            default -> Duration.ofMinutes(number);
        };
    }

    private static long size(TomlTable table, String key, long otherwise) {
        if (!table.has(key)) {
            return otherwise;
        }
        Matcher matcher = SIZE.matcher(table.text(key));
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
            throw table.wrong(key, "a size above zero, such as \"512k\", \"256m\" or \"1g\"");
        }
        int shift = 10 * ("kmg".indexOf(matcher.group(2)) + 1);
        return Long.parseLong(matcher.group(1)) << shift;
    }
}
