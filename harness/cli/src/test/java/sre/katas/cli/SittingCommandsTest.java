package sre.katas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sre.katas.cli.TestCheckout.Result;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.catalog.SourceTree;
import sre.katas.grader.compile.Folders;
import sre.katas.grader.history.Snapshot;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Timed practice and interviews as a learner types them, with real gradings, by a clock turned by hand. */
class SittingCommandsTest {

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock(Instant.parse("2026-03-02T09:00:00Z"));
    private TestCheckout checkout;
    private Kata disk;
    private Kata tail;

    @BeforeEach
    void layOut() throws IOException {
        checkout = new TestCheckout(folder);
        checkout.clock(clock);
        disk = checkout.kata("4-linux", "disk-usage", 7);
        tail = checkout.kata("1-programming", "log-tail", 1);
        Files.writeString(checkout.root().resolve("katas/interviews.toml"), """
                questions = ["log-*"]
                clique = "clique-*"
                """);
    }

    @Test
    void practisesOneKataWithParAsTheTime() throws IOException {
        Result started = checkout.run("start", "disk-usage");
        assertThat(started.code()).isZero();
        assertThat(started.out())
                .contains("Practice of disk-usage · 30:00 left", "katas/4-linux/disk-usage", "./kata finish");

        clock.passMinutes(12);
        write(disk, "reference");
        Result graded = checkout.run("grade", "disk-usage");
        assertThat(graded.out()).contains("✔ solved", "Practice of disk-usage · 18:00 left");
        assertThat(checkout.run().out()).startsWith("Practice of disk-usage · 18:00 left");

        Result finished = checkout.run("finish");
        assertThat(finished.code()).isZero();
        assertThat(finished.out())
                .contains(
                        "Practice of disk-usage · finished after 12:00 of 30:00",
                        "disk-usage · solved, 1 of 1 tests · 0 hints · par 30 min");
        assertThat(checkout.run().out()).startsWith("SRE Katas");
    }

    @Test
    void drawsARoundBySeedAndGradesWithThatSeed() {
        Result started = checkout.run("interview", "--preset", "topic", "linux", "--seed", "5", "--minutes", "40");

        assertThat(started.out()).contains("Interview (topic linux, seed 5) · 40:00 left", "disk-usage");
        assertThat(started.err()).contains("there is only one kata of this topic linux");
        JsonNode graded = json(checkout.run("grade", "disk-usage", "--json"));
        assertThat(graded.path("seed").asString()).isEqualTo("5");
        assertThat(json(checkout.run("grade", "disk-usage", "--seed", "77", "--json"))
                        .path("seed")
                        .asString())
                .isEqualTo("77");
    }

    @Test
    void printsWhatHasBegunForPrograms() {
        JsonNode tree = json(checkout.run("interview", "--seed", "7f3a", "--json"));

        assertThat(tree.path("state").asString()).isEqualTo("running");
        assertThat(tree.path("ends").asString()).isEqualTo("2026-03-02T09:30:00Z");
        assertThat(tree.path("katas").get(0).path("kata").asString()).isEqualTo("log-tail");
        assertThat(json(checkout.run("finish", "--json")).path("state").asString())
                .isEqualTo("finished");
    }

    @Test
    void ringsAtTheFirstCommandAfterTheBellWhicheverThatIs() throws IOException {
        checkout.run("start", "disk-usage");
        clock.passMinutes(29);
        write(disk, "reference");
        clock.passMinutes(60);

        Result first = checkout.run("list", "--json");

        assertThat(first.err())
                .contains("note: Practice of disk-usage: the bell rang at", "disk-usage: solved, 1 of 1 tests");
        assertThat(json(first)).hasSize(2);
        assertThat(checkout.run("list").err()).doesNotContain("bell");
        assertThat(checkout.run().out()).contains("the bell has rung", "counts as after the bell · ./kata finish");
        assertThat(checkout.run("finish").code()).isZero();
    }

    @Test
    void countsWhatIsWrittenAfterTheBellApart() throws IOException {
        checkout.run("start", "disk-usage");
        clock.passMinutes(31);
        write(disk, "reference");

        Result late = checkout.run("grade", "disk-usage");

        assertThat(late.err()).contains("files were changed after that, so what counts is the stub");
        assertThat(late.out()).contains("✔ solved", "the bell has rung");
        Result finished = checkout.run("finish");
        assertThat(finished.code()).isEqualTo(1);
        assertThat(finished.out()).contains("disk-usage · not started, 0 of 1 tests");
    }

    @Test
    void closesSolutionsWhileItRuns() {
        checkout.run("start", "disk-usage");

        Result closed = checkout.run("solution", "log-tail", "--yes");
        assertThat(closed.code()).isEqualTo(2);
        assertThat(closed.err()).contains("solutions are closed until the bell: Practice of disk-usage · 30:00 left");
        clock.passMinutes(30);
        assertThat(checkout.run("solution", "log-tail", "--yes").code()).isZero();
    }

    @Test
    void countsHints() {
        checkout.run("hint", "disk-usage");
        checkout.run("start", "disk-usage");
        checkout.run("hint", "disk-usage");
        checkout.run("hint", "disk-usage");

        assertThat(checkout.run("finish").out()).contains("· 2 hints ·");
    }

    @Test
    void refusesTwoAtOnce() {
        checkout.run("start", "disk-usage");

        Result second = checkout.run("interview");

        assertThat(second.code()).isEqualTo(2);
        assertThat(second.err())
                .contains("a sitting runs already: Practice of disk-usage", "One at a time: ./kata finish ends it");
    }

    @Test
    void givesBackWhatWasThereBefore() {
        checkout.write(disk, "rejected/unchanged");
        Snapshot mine = Snapshot.of(disk.attemptSources());
        checkout.run("start", "disk-usage");
        assertThat(hash(disk)).isEqualTo(Snapshot.of(disk.stubSources()).hash());

        assertThat(checkout.run("finish", "--restore").out()).contains("disk-usage: what stood there before is back");

        assertThat(hash(disk)).isEqualTo(mine.hash());
    }

    @Test
    void aKataThatWasSolvedIsSolvedAgainWhenItsSourcesAreBack() {
        checkout.write(disk, "reference");
        checkout.run("grade", "disk-usage");
        checkout.run("start", "disk-usage");
        checkout.run("grade", "disk-usage");
        assertThat(checkout.run("list", "--state", "solved").out()).contains("No kata is like that");

        checkout.run("finish", "--restore");

        assertThat(checkout.run("list", "--state", "solved").out()).contains("disk-usage");
    }

    @Test
    void asksOnATerminalAndTellsTheWayBackIfNot() {
        checkout.write(disk, "rejected/unchanged");
        Snapshot mine = Snapshot.of(disk.attemptSources());
        checkout.run("start", "disk-usage");
        assertThat(checkout.run("finish").out()).contains("what stood there before is kept: ./kata history restore 1");
        assertThat(hash(disk)).isEqualTo(Snapshot.of(disk.stubSources()).hash());
        assertThat(checkout.run("history", "restore", "1", "--yes").code()).isZero();
        assertThat(hash(disk)).isEqualTo(mine.hash());

        checkout.run("start", "disk-usage");
        checkout.onTerminal();
        assertThat(checkout.answering("y\n", "finish").out())
                .contains("Put back what stood in disk-usage before the sitting? [y/N]", "is back");
        assertThat(hash(disk)).isEqualTo(mine.hash());
    }

    @Test
    void goesOnWhereAKataWasDeleted() {
        checkout.run("interview", "--preset", "topic", "linux", "--seed", "1");
        Folders.delete(disk.home());
        clock.passMinutes(31);

        Result finished = checkout.run("finish");

        assertThat(finished.code()).isEqualTo(1);
        assertThat(finished.err()).contains("disk-usage: its folder katas/4-linux/disk-usage is gone");
        assertThat(finished.out()).contains("disk-usage · not graded");
    }

    @Test
    void tellsOfADatabaseThatACrashHasDamaged() throws IOException {
        checkout.run("start", "disk-usage");
        Files.write(checkout.root().resolve(".kata/history.db"), "rubbish left by a crash".getBytes());
        Files.deleteIfExists(checkout.root().resolve(".kata/history.db-wal"));

        Result result = checkout.run("finish");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("no sitting is open", "is damaged", "was kept as history.db.damaged-");
    }

    @Test
    void saysWrongUsageInOneLine() {
        for (String[] wrong : new String[][] {
            {"start"},
            {"start", "disk-usage", "--minutes", "0"},
            {"start", "disk-usage", "--minutes", "2000"},
            {"start", "disk-usage", "--seed", "xyz"},
            {"start", "disk-usag"},
            {"interview", "--preset", "scren"},
            {"interview", "--preset", "topic"},
            {"interview", "--preset", "topic", "cooking"},
            {"interview", "--preset", "week"},
            {"interview", "--preset", "week", "77"},
            {"interview", "networking"},
            {"interview", "--minutes", "-5"},
            {"finish"},
            {"finish", "--keep", "--restore"}
        }) {
            Result result = checkout.run(wrong);

            assertThat(result.code()).as(String.join(" ", wrong)).isEqualTo(2);
            assertThat(result.err())
                    .as(String.join(" ", wrong))
                    .startsWith("kata: ")
                    .doesNotContain("Exception", "\tat ");
        }
        assertThat(checkout.run().out()).startsWith("SRE Katas");
    }

    /** Writes an answer; its files bear the time of the clock. */
    private void write(Kata kata, String answer) throws IOException {
        checkout.write(kata, answer);
        for (Path file : SourceTree.files(kata.attemptSources())) {
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        }
    }

    private static String hash(Kata kata) {
        return Snapshot.of(kata.attemptSources()).hash();
    }

    private static JsonNode json(Result result) {
        return JsonMapper.builder().build().readTree(result.out());
    }
}
