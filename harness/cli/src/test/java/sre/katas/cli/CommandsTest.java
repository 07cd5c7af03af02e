package sre.katas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import sre.katas.cli.TestCheckout.Result;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.history.Snapshot;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every command as a learner types it, against a checkout of its own. */
class CommandsTest {

    @TempDir
    Path folder;

    private TestCheckout checkout;
    private Kata disk;

    @BeforeEach
    void layOutTwoKatas() throws IOException {
        checkout = new TestCheckout(folder);
        disk = checkout.kata("4-linux", "disk-usage", 7);
        checkout.kata("2-networking", "cidr-tool", 3);
    }

    @Test
    void aloneItShowsWhereYouStandAndWhatIsNext() {
        Result result = checkout.run();

        assertThat(result.code()).isZero();
        assertThat(result.out())
                .contains("0 of 2 solved", "week 3 of 12", "Next: cidr-tool")
                .doesNotContain("Last:");
    }

    @Test
    void gradesAnAttemptAndKeepsItInTheHistory() {
        checkout.write(disk, "reference");

        Result result = checkout.run("grade", "disk-usage", "--seed", "7f3a");

        assertThat(result.out()).contains("solved", "seed 7f3a", "1 of 1 tests");
        assertThat(result.code()).isZero();
        assertThat(checkout.run("history", "disk-usage").out()).contains("solved · 1 of 1 · command line");
        assertThat(disk.home().resolve("target/verdict.json")).isRegularFile();
        assertThat(checkout.run().out()).contains("1 of 2 solved", "Next: cidr-tool");
    }

    @Test
    void gradesTheStubAsNotSolved() {
        Result result = checkout.run("grade", "disk-usage");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("not started", "replay: ./kata grade disk-usage --seed");
    }

    @Test
    void gradesTheKataInWhoseFolderYouAre() {
        Result result = checkout.in(disk.attemptSources(), "", "grade", "--json");

        assertThat(json(result).path("kata").asString()).isEqualTo("disk-usage");
    }

    @Test
    void gradesAnyFolderWithoutCountingIt() {
        String other = disk.answers().resolve("reference").toString();

        Result result = checkout.run("grade", "disk-usage", "--attempt", other);

        assertThat(result.code()).isZero();
        assertThat(checkout.run("list", "--state", "solved").out()).contains("No kata is like that");
    }

    @Test
    void neverKeepsAReferenceSolutionAsYourOwn() {
        assertThat(checkout.run("grade", "disk-usage", "--solution").code()).isZero();

        assertThat(checkout.run("history").out()).contains("Nothing yet");
    }

    @Test
    void gradesAllAndPrintsAScorecard() {
        checkout.write(disk, "reference");

        Result result = checkout.run("grade", "cidr-tool", "disk-usage");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("1 of 2 solved, 1 not started");
    }

    @Test
    void saysWhichTestsThereAreToRunAlone() {
        Result result = checkout.run("grade", "disk-usage", "--test", "Nowhere");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("--test: disk-usage has no test Nowhere; its test classes are ");
        assertThat(result.err()).doesNotContain("\tat ");
    }

    @Test
    void endsWithThreeIfTheKataItselfIsBroken() throws IOException {
        Files.writeString(disk.answers().resolve("suite.lock"), "damaged");

        Result result = checkout.run("grade", "disk-usage");

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.out()).contains("suite.lock", "is damaged");
    }

    @Test
    void namesFileAndLineOfABrokenKata() throws IOException {
        Path toml = disk.home().resolve("kata.toml");
        Files.writeString(toml, Files.readString(toml).replace("week    = 7", "week    = 77"));

        Result result = checkout.run("grade", "disk-usage");

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err()).contains("kata.toml:4", "\"week\" must be a whole number from 1 to 12");
        assertThat(checkout.run("list").err()).contains("kata.toml:4");
    }

    @Test
    void offersTheNearestNamesOfAnUnknownKata() {
        Result result = checkout.run("grade", "disk-usag");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("no kata or topic \"disk-usag\"; did you mean disk-usage?");
        assertThat(checkout.run("hint", "cdr-tool").err()).contains("did you mean cidr-tool?");
    }

    @Test
    void saysWrongUsageWithoutAStackTrace() {
        for (String[] wrong : new String[][] {
            {"grad"},
            {"grade", "--seed", "xyz", "disk-usage"},
            {"grade", "disk-usage", "--attempt"},
            {"list", "--level", "cor"},
            {"list", "--skill", "S28"},
            {"list", "--track", "url"},
            {"plan", "--week", "13"},
            {"show"},
            {"hint", "disk-usage", "--number", "9"},
            {"history", "show", "1"},
            {"history", "import", "nowhere.json"},
            {"new", "Disk", "--topic", "linux"},
            {"new", "disk-usage", "--topic", "linux"},
            {"new", "diskusage", "--topic", "linux"},
            {"new", "other", "--topic", "cooking"}
        }) {
            Result result = checkout.run(wrong);

            assertThat(result.code()).as(String.join(" ", wrong)).isBetween(2, 3);
            assertThat(result.err())
                    .as(String.join(" ", wrong))
                    .startsWith("kata: ")
                    .doesNotContain("Exception", "\tat ");
        }
    }

    @Test
    void listsByTopicLevelSkillAndState() {
        assertThat(checkout.run("list", "--topic", "linux").out())
                .contains("disk-usage")
                .doesNotContain("cidr-tool");
        assertThat(checkout.run("list", "--level", "core", "--skill", "s1").out())
                .contains("disk-usage", "cidr-tool");
        assertThat(checkout.run("list", "--state", "not-started", "--json").code())
                .isZero();
        JsonNode list = json(checkout.run("list", "--topic", "2", "--json"));
        assertThat(list).hasSize(1);
        assertThat(list.get(0).path("state").asString()).isEqualTo("not-started");
    }

    @Test
    void listsATrackInItsOrder() throws IOException {
        Files.writeString(checkout.root().resolve("katas/tracks.toml"), """
                [[tracks]]
                id = "disk-full"
                title = "The disk is full"
                katas = ["disk-usage", "not-there-yet", "cidr-tool"]
                """);

        Result result = checkout.run("list", "--track", "disk-full");

        assertThat(result.out()).containsSubsequence("The disk is full", "disk-usage", "cidr-tool");
        assertThat(checkout.run("list", "--track", "disk-ful").err()).contains("did you mean \"disk-full\"");
    }

    @Test
    void plansTwelveWeeks() {
        Result result = checkout.run("plan");

        assertThat(result.out().lines().filter(line -> line.startsWith("Week ")))
                .hasSize(12);
        assertThat(result.out()).contains("you are here", "cidr-tool");
        assertThat(json(checkout.run("plan", "--json")).get(6).path("minutes").asInt())
                .isEqualTo(30);
    }

    @Test
    void showsTheBrief() {
        Result result = checkout.run("show", "disk-usage");

        assertThat(result.out()).startsWith("Disk usage\n").contains("Write in katas/4-linux/disk-usage/src/main/java");
        assertThat(json(checkout.run("show", "disk-usage", "--json"))
                        .path("brief")
                        .asString())
                .startsWith("# Disk usage");
    }

    @Test
    void givesOneHintMoreEachTimeAndCountsThem() {
        assertThat(checkout.run("hint", "disk-usage").out())
                .contains("Hint 1 of 3")
                .doesNotContain("Hint 2");
        assertThat(checkout.run("hint", "disk-usage").out())
                .contains("Hint 1 of 3", "Hint 2 of 3")
                .doesNotContain("Hint 3");
        assertThat(checkout.run("hint", "disk-usage", "--again").out()).doesNotContain("Hint 3");
        assertThat(checkout.run("list", "--json").out()).contains("\"hintsRead\" : 2");
        assertThat(checkout.run("history").out()).contains("hint 2 read");
    }

    @Test
    void showsAllHintsAfterSuccessAndCountsNone() {
        checkout.write(disk, "reference");
        checkout.run("grade", "disk-usage");

        assertThat(checkout.run("hint", "disk-usage").out()).contains("Hint 1 of 3", "Hint 3 of 3");
        assertThat(checkout.run("history").out()).doesNotContain("hint");
    }

    @Test
    void resetsWithAQuestionAndRestoresWhatWasThere() {
        checkout.write(disk, "rejected/unchanged");
        Snapshot mine = Snapshot.of(disk.attemptSources());

        assertThat(checkout.answering("n\n", "reset", "disk-usage").out()).contains("Nothing was changed");
        assertThat(Snapshot.of(disk.attemptSources()).hash()).isEqualTo(mine.hash());
        assertThat(checkout.answering("y\n", "reset", "disk-usage").code()).isZero();
        assertThat(Snapshot.of(disk.attemptSources()).hash())
                .isEqualTo(Snapshot.of(disk.stubSources()).hash());

        assertThat(checkout.run("history", "restore", "1", "--yes").code()).isZero();
        assertThat(Snapshot.of(disk.attemptSources()).hash()).isEqualTo(mine.hash());
    }

    @Test
    void resetsNothingIfWhatWasThereCannotBeKept() throws IOException {
        checkout.write(disk, "rejected/unchanged");
        Files.writeString(checkout.root().resolve(".kata"), "in the way");
        Snapshot mine = Snapshot.of(disk.attemptSources());

        Result result = checkout.run("reset", "--all", "--yes");

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err()).contains("the history is off");
        assertThat(Snapshot.of(disk.attemptSources()).hash()).isEqualTo(mine.hash());
    }

    @Test
    void resetRemovesFilesOfYoursAndRestoreBringsThemBack() throws IOException {
        checkout.write(disk, "rejected/unchanged");
        Path extra = disk.attemptSources().resolve("kata/diskusage/Helper.java");
        Files.writeString(extra, "package kata.diskusage; class Helper {}");

        checkout.run("reset", "linux", "--yes");
        assertThat(extra).doesNotExist();
        checkout.run("history", "restore", "1", "--yes");

        assertThat(extra).hasContent("package kata.diskusage; class Helper {}");
    }

    @Test
    void asksBeforeItShowsTheSolutionOfAnUnsolvedKata() {
        assertThat(checkout.answering("n\n", "solution", "disk-usage").code()).isEqualTo(1);
        assertThat(checkout.run("solution", "disk-usage").err()).contains("add --yes");

        Result shown = checkout.run("solution", "disk-usage", "--yes");

        assertThat(shown.out())
                .contains("--- yours/", "+++ reference/", "+        return input.toUpperCase", "Equivalent mutants");
    }

    @Test
    void exportsAndImportsTheHistory() throws IOException {
        checkout.write(disk, "reference");
        checkout.run("grade", "disk-usage");
        checkout.run("history", "export", "--output", "mine.json");
        Path other = Files.createDirectory(folder.resolve("other"));
        TestCheckout second = new TestCheckout(other);
        second.kata("4-linux", "disk-usage", 7);

        String file = checkout.root().resolve("mine.json").toString();

        assertThat(second.run("history", "import", file).out()).contains("1 added, 0 were here");
        assertThat(second.run("history", "import", file).out()).contains("0 added, 1 were here");
        assertThat(json(second.run("history", "--json")).get(0).path("verdict").asString())
                .isEqualTo("SOLVED");
        assertThat(second.run("history", "show", "1").out())
                .contains("passed  FirstStepTest#writesCapitals", "toUpperCase");
    }

    @Test
    void laysOutANewKataThatIsReadyToBeGraded() throws IOException {
        Result made = checkout.run("new", "log-tail", "--topic", "programming", "--week", "2", "--title", "Log tail");

        assertThat(made.code()).as(made.err()).isZero();
        assertThat(Files.readString(checkout.root().resolve("pom.xml")))
                .containsSubsequence(
                        "katas: 1-programming", "<module>katas/1-programming/log-tail</module>", "katas: 2");
        assertThat(checkout.run("grade", "log-tail").out()).contains("not started");
        assertThat(checkout.run("grade", "log-tail", "--solution").code()).isZero();
        Result proof = checkout.run("prove", "log-tail");
        assertThat(proof.code()).isEqualTo(1);
        assertThat(proof.out()).contains("needs 2", "needs 5");
    }

    @Test
    void printsAScriptThatCompletesKatas() {
        assertThat(checkout.run("completion").out()).contains("_complete_kata", "disk-usage", "--attempt");
    }

    @Test
    void theDoctorLooksAtEverything() throws IOException {
        // In a checkout like this one: Maven's quiet mode cuts down even what it says of its version.
        Files.createDirectories(checkout.root().resolve(".mvn"));
        Files.writeString(checkout.root().resolve(".mvn/maven.config"), "--quiet\n");

        Result result = checkout.run("doctor");

        assertThat(result.out())
                .contains("JDK", "terminal", "file events", "isolation", "history", "0 gradings and other events")
                .containsPattern("fine +Maven +\\d+\\.\\d+");
    }

    @Test
    void goesOnWithoutAHistory() throws IOException {
        Files.writeString(checkout.root().resolve(".kata"), "in the way");
        checkout.write(disk, "reference");

        Result result = checkout.run("grade", "disk-usage");

        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("solved");
        assertThat(result.err()).contains("the history is off");
        assertThat(checkout.run("hint", "disk-usage").out()).contains("Hint 1 of 3");
    }

    @ParameterizedTest
    @MethodSource("commandNames")
    void everyCommandHasHelpWithAnExample(String name) {
        Result result = checkout.run((name + " --help").split(" "));

        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("Usage: kata " + name, "Example", "./kata " + name.split(" ")[0]);
    }

    static Stream<String> commandNames() throws IOException {
        CommandLine root = Commands.of(new Environment(
                Path.of("").toAbsolutePath(),
                Path.of("").toAbsolutePath(),
                new LibraryFile(Path.of("none")),
                new Environment.Screen(
                        new java.io.PrintWriter(java.io.Writer.nullWriter()),
                        new java.io.PrintWriter(java.io.Writer.nullWriter()),
                        new java.io.BufferedReader(java.io.Reader.nullReader()),
                        false,
                        0),
                java.time.InstantSource.system()));
        return root.getSubcommands().entrySet().stream()
                .flatMap(command -> Stream.concat(
                        Stream.of(command.getKey()),
                        command.getValue().getSubcommands().keySet().stream()
                                .map(sub -> command.getKey() + " " + sub)));
    }

    private static JsonNode json(Result result) {
        return JsonMapper.builder().build().readTree(result.out());
    }
}
