package sre.katas.grader.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sre.katas.grader.trial.TrialKata;

class KataReaderTest {

    private static final String GOOD = """
            title   = "Two words"
            minutes = 35
            level   = "warm-up"
            week    = 2
            skills  = ["S1", "S13"]
            hints   = ["one", "two", "three"]
            [[stages]]
            title = "First"
            tests = "FirstTest"
            [[stages]]
            title = "Second"
            tests = "SecondTest"
            bonus = true
            [limits]
            test = "500ms"
            suite = "1m"
            cpu = "90s"
            heap = "64m"
            metaspace = "48m"
            direct = "8m"
            stack = "256k"
            output = "2m"
            file = "1g"
            [rules]
            forbid = ["java.util.LinkedHashMap", "java.util.regex.."]
            from = 2
            """;

    @TempDir
    private Path root;

    private Path home;

    @BeforeEach
    void makeTests() {
        home = root.resolve("katas/1-programming/two-words");
        TrialKata.write(home.resolve("src/test/java/kata/twowords/FirstTest.java"), "");
        TrialKata.write(home.resolve("src/test/java/kata/twowords/SecondTest.java"), "");
    }

    @Test
    void readsEveryKey() {
        Kata kata = read(GOOD);
        assertThat(kata.id()).isEqualTo("two-words");
        assertThat(kata.topic()).isEqualTo("1-programming");
        assertThat(kata.packageName()).isEqualTo("kata.twowords");
        assertThat(kata.answers()).isEqualTo(root.resolve("solutions/1-programming/two-words"));
        assertThat(kata.title()).isEqualTo("Two words");
        assertThat(kata.minutes()).isEqualTo(35);
        assertThat(kata.level()).isEqualTo(Level.WARM_UP);
        assertThat(kata.week()).isEqualTo(2);
        assertThat(kata.skills()).containsExactly("S1", "S13");
        assertThat(kata.hints()).hasSize(3);
        assertThat(kata.stages())
                .containsExactly(new Stage("First", "FirstTest", false), new Stage("Second", "SecondTest", true));
        assertThat(kata.limits())
                .isEqualTo(new Limits(
                        Duration.ofMillis(500),
                        Duration.ofMinutes(1),
                        Duration.ofSeconds(90),
                        64L << 20,
                        48L << 20,
                        8L << 20,
                        256L << 10,
                        2L << 20,
                        1L << 30));
        assertThat(kata.rules().from()).isEqualTo(2);
    }

    @Test
    void limitsAndRulesThatAreAbsentAreTheDefaults() {
        Kata kata = read(GOOD.substring(0, GOOD.indexOf("[limits]")));
        assertThat(kata.limits()).isEqualTo(Limits.DEFAULT);
        assertThat(kata.rules()).isEqualTo(RuleSet.NONE);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("minutes = 35", "minuets = 35", ":2: unknown key \"minuets\" (did you mean \"minutes\"?)"),
                arguments("bonus = true", "bonas = true", ":13: unknown key \"bonas\" (did you mean \"bonus\"?)"),
                arguments("heap = \"64m\"", "heaps = \"64m\"", ":18: unknown key \"heaps\" (did you mean \"heap\"?)"),
                arguments("from = 2", "until = 2", ":26: unknown key \"until\""),
                arguments("title   = \"Two words\"\n", "", ": the key \"title\" is missing"),
                arguments("title = \"Second\"\n", "", ":10: the key \"title\" is missing in [stages[1]]"),
                arguments(
                        "forbid = [\"java.util.LinkedHashMap\", \"java.util.regex..\"]\n",
                        "",
                        ":24: the key \"forbid\""),
                arguments("\"Two words\"", "7", ":1: \"title\" must be text"),
                arguments("\"Two words\"", "\" \"", ":1: \"title\" must be text"),
                arguments(
                        "minutes = 35",
                        "minutes = \"35\"",
                        ":2: \"minutes\" must be a whole number from 1 to 600, but is \"35\""),
                arguments(
                        "minutes = 35",
                        "minutes = 0",
                        ":2: \"minutes\" must be a whole number from 1 to 600, but is 0"),
                arguments("week    = 2", "week = 13", ":4: \"week\" must be a whole number from 1 to 12"),
                arguments("\"warm-up\"", "\"easy\"", ":3: \"level\" must be \"warm-up\", \"core\" or \"stretch\""),
                arguments("[\"S1\", \"S13\"]", "\"S1\"", ":5: \"skills\" must be a list of texts"),
                arguments("[\"S1\", \"S13\"]", "[\"S1\", 13]", ":5: \"skills\" must be a list of texts"),
                arguments("[\"one\", \"two\", \"three\"]", "[\"one\"]", ":6: \"hints\" must be 3 or more"),
                arguments("bonus = true", "bonus = \"yes\"", ":13: \"bonus\" must be true or false"),
                arguments("test = \"500ms\"", "test = \"500\"", ":15: \"test\" must be a duration above zero"),
                arguments("test = \"500ms\"", "test = \"0s\"", ":15: \"test\" must be a duration above zero"),
                arguments("cpu = \"90s\"", "cpu = 90", ":17: \"cpu\" must be text"),
                arguments("heap = \"64m\"", "heap = \"64\"", ":18: \"heap\" must be a size above zero"),
                arguments(
                        "metaspace = \"48m\"", "metaspace = \"lots\"", ":19: \"metaspace\" must be a size above zero"),
                arguments("direct = \"8m\"", "direct = \"0m\"", ":20: \"direct\" must be a size above zero"),
                arguments("file = \"1g\"", "file = \"1t\"", ":23: \"file\" must be a size above zero"),
                arguments("from = 2", "from = 3", ":26: \"from\" must be a whole number from 1 to 2"),
                arguments("[rules]", "rules = 1\n[other]", "unknown key \"other\""),
                arguments("\"SecondTest\"", "\"ThirdTest\"", ":12: test class ThirdTest is missing: there is no src"),
                arguments("\"SecondTest\"", "\"FirstTest\"", ":12: two stages name the test class FirstTest"),
                arguments("minutes = 35", "minutes = ", ":2: not valid TOML"),
                arguments("minutes = 35", "minutes = 35\nminutes = 36", ": not valid TOML: Duplicate key"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("faults")
    void aFaultNamesTheFileTheLineAndTheKey(String right, String wrong, String message) {
        assertThat(GOOD).contains(right);
        assertThatThrownBy(() -> read(GOOD.replace(right, wrong)))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith(home.resolve("kata.toml").toString())
                .hasMessageContaining(message);
    }

    @Test
    void aKataWithoutStagesIsRefused() {
        String none = GOOD.substring(0, GOOD.indexOf("[[stages]]"));
        assertThatThrownBy(() -> read(none)).hasMessageContaining("the key \"stages\" is missing");
        assertThatThrownBy(() -> read("stages = []\n" + none)).hasMessageContaining(":1: \"stages\" must be tables");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> KataReader.read(home))
                .isInstanceOf(ConfigException.class)
                .hasMessage(home.resolve("kata.toml") + ": is missing");
    }

    @Test
    void aFileThatIsNotUtf8IsNamed() {
        TrialKata.write(home.resolve("kata.toml"), "title = \"caf\u00e9\"".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> KataReader.read(home)).hasMessageContaining("is not UTF-8");
    }

    @Test
    void oneBrokenKataHidesNoOther() {
        read(GOOD);
        TrialKata.write(root.resolve("katas/1-programming/broken/kata.toml"), "title = 7");
        Catalog catalog = Catalog.read(root);
        assertThat(catalog.katas()).extracting(Kata::id).containsExactly("two-words");
        assertThat(catalog.broken())
                .singleElement()
                .satisfies(e -> assertThat(e).hasMessageContaining("broken"));
    }

    private Kata read(String toml) {
        TrialKata.write(home.resolve("kata.toml"), toml);
        return KataReader.read(home);
    }
}
