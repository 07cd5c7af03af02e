package sre.katas.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sre.katas.cli.TestCheckout;
import sre.katas.cli.TestCheckout.Result;
import sre.katas.grader.report.Style;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a report measures, and that the terminal, the page and the JSON say the same. */
class ReportTest {

    @TempDir
    Path folder;

    @Test
    void measuresEachKataOfTheSitting() throws IOException {
        SittingReport sitting = new SampleRound(folder).sit().report().sitting().orElseThrow();

        PartReport tail = sitting.parts().get(0);
        assertThat(tail.compiled()).isEqualTo(Duration.ofMinutes(5));
        assertThat(tail.solved()).isEqualTo(Duration.ofMinutes(18));
        assertThat(tail.worked()).isEqualTo(Duration.ofMinutes(18));
        assertThat(tail.hints()).isEqualTo(1);
        assertThat(tail.gradings()).isEqualTo(4);
        assertThat(tail.stages())
                .extracting(StageTime::green)
                .containsExactly(Duration.ofMinutes(5), Duration.ofMinutes(12), Duration.ofMinutes(18));
        assertThat(tail.failures()).extracting(Failure::test).containsExactly("Stage2Test#case1", "Stage3Test#case2");
        assertThat(tail.failures().get(0).at()).isEqualTo(Duration.ofMinutes(5));
        assertThat(tail.afterTheBell()).isEmpty();
    }

    @Test
    void showsWhatCameAfterTheBellApart() throws IOException {
        SittingReport sitting = new SampleRound(folder).sit().report().sitting().orElseThrow();

        PartReport disk = sitting.parts().get(1);
        assertThat(disk.solved()).isNull();
        assertThat(disk.worked()).as("from 18 to 50").isEqualTo(Duration.ofMinutes(32));
        assertThat(sitting.rest()).as("from 50 to the bell").isEqualTo(Duration.ofMinutes(10));
        assertThat(disk.takenFacts().orElseThrow().passed()).isEqualTo(7);
        assertThat(disk.afterTheBell().orElseThrow().solved()).isTrue();
        assertThat(disk.stages()).extracting(StageTime::late).containsExactly(false, true, true);
        assertThat(disk.stages().get(0).green()).isEqualTo(Duration.ofMinutes(50));
    }

    @Test
    void comparesTheAttemptThatCountsWithTheReference() throws IOException {
        PartReport disk = new SampleRound(folder)
                .sit()
                .report()
                .sitting()
                .orElseThrow()
                .parts()
                .get(1);

        assertThat(disk.diff())
                .contains("-class Mine { List<String> at = 60; }")
                .anyMatch(line -> line.startsWith("+") && line.contains("toUpperCase"));
    }

    @Test
    void measuresProgressByTopicAndSkillAndWhatIsNext() throws IOException {
        SampleRound round = new SampleRound(folder).sit();
        round.checkout.run("grade", "cidr-tool");
        ProgressReport progress = round.report().progress();

        assertThat(progress.solved()).as("solved late counts as solved").isEqualTo(2);
        assertThat(progress.topics()).extracting(Share::id).containsExactly("1-programming", "2-networking", "4-linux");
        assertThat(progress.topics()).extracting(Share::solved).containsExactly(1L, 0L, 1L);
        Share first = progress.skills().get(0);
        assertThat(first.name()).isEqualTo("Programming");
        assertThat(first.total()).isEqualTo(3);
        assertThat(progress.skills().get(1)).isEqualTo(new Share("S2", "Scripting and automation", 0, 0, 0));
        assertThat(progress.advice())
                .first()
                .isEqualTo(new Advice("cidr-tool", "weakest skill: S1 Programming, 2 of 3 solved"));
        assertThat(progress.advice()).anyMatch(one -> one.why().startsWith("longest not visited: last graded"));
        assertThat(progress.solves()).extracting(ProgressReport.Solve::kata).containsExactly("log-tail", "disk-usage");
    }

    @Test
    void climbsTheLaddersByMeasuredTimesAlone() throws IOException {
        List<RungResult> rungs =
                new SampleRound(folder).sit().report().progress().rungs();

        assertThat(rungs.get(0).reached()).isTrue();
        assertThat(rungs.get(0).title()).isEqualTo("Dropbox IC1 · GitLab 5 Associate");
        assertThat(rungs.get(1).reached()).isFalse();
        assertThat(rungs.get(1).gates())
                .containsExactly(
                        new GateResult("Half of the core katas in 2 topics", 2, 2, false, ""),
                        new GateResult("The unknown ones", 0, 2, false, "not among the katas yet: pstree, clique-*"),
                        new GateResult("Talks well", 0, 0, true, ""));
    }

    @Test
    void aTimeAboveParReachesNoGateThatAsksForPar() throws IOException {
        SampleRound round = new SampleRound(folder).sit();
        Path ladders = round.checkout.root().resolve("katas/ladders.toml");
        Files.writeString(ladders, Files.readString(ladders).replace("within = 100", "within = 59"));

        assertThat(round.report().progress().rungs().get(0).gates().get(0).have())
                .as("18 of 30 minutes are 60 percent")
                .isZero();
        Files.writeString(ladders, Files.readString(ladders).replace("within = 59", "within = 60"));
        assertThat(round.report().progress().rungs().get(0).gates().get(0).have())
                .isEqualTo(1);
    }

    @Test
    void theLaddersOfTheProjectCanBeRead() throws IOException {
        SampleRound round = new SampleRound(folder).sit();
        Path own = Path.of("../../katas/ladders.toml");
        Files.writeString(round.checkout.root().resolve("katas/ladders.toml"), Files.readString(own));

        List<RungResult> rungs = round.report().progress().rungs();

        assertThat(rungs).hasSize(6).noneMatch(RungResult::reached);
        assertThat(rungs.get(5).measured()).isFalse();
        assertThat(rungs.get(0).gates()).hasSize(5).noneMatch(GateResult::told);
    }

    @Test
    void printsTheReportForATerminal() throws IOException {
        String text = ReportText.of(new SampleRound(folder).sit().report(), Style.PLAIN, 100);

        assertThat(text)
                .containsSubsequence(
                        "Interview (screen, seed 5) · sitting 1",
                        "to the bell after 1:00:00",
                        "note: the system's clock was set back",
                        "log-tail · Log tail · par 30 min · solved after 18:00 of work, 60 % of par",
                        "first compiled",
                        "05:00",
                        "stage 2  Reads lines as they really are",
                        "green at 12:00",
                        "4 gradings, 1 hint",
                        "What stood in the way:",
                        "05:00  Stage2Test#case1  wrong answer",
                        "disk-usage · Disk usage · par 30 min · in progress, 7 of 12 tests, 1 of 3 stages after 32:00",
                        "after the bell",
                        "solved, 12 of 12 tests",
                        "Where the time went: log-tail 18:00, disk-usage 32:00; 10:00 after the last grading.",
                        "Progress · 2 of 3 katas solved",
                        "S1 Programming",
                        "Time against par",
                        "What to practise next",
                        "✔ reached  Dropbox IC1 · GitLab 5 Associate",
                        "○ not yet  Dropbox IC2 · GitLab 6 SRE",
                        "not measured here");
    }

    @Test
    void thePageHoldsTheFiguresAndNothingOfAnAttemptAsMarkup() throws IOException {
        String page = ReportPage.of(new SampleRound(folder).sit().report());

        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;more&quot; → 3")
                .contains("-class Mine { List&lt;String&gt; at = 60; }")
                .contains("solved after 18:00 of work, 60 % of par")
                .doesNotContain("<script>alert", "http://", "https://uplot");
    }

    @Test
    void writesThePageAndPrintsText() throws IOException {
        SampleRound round = new SampleRound(folder).sit();

        Result result = round.checkout.run("report");

        assertThat(result.code()).isZero();
        Path page = round.checkout.root().resolve(".kata/report.html");
        assertThat(result.out()).contains("Interview (screen, seed 5)", "The same as a page: " + page);
        assertThat(page).content().contains("Content-Security-Policy", "default-src &#39;none&#39;");
        round.checkout.run("report", "--sitting", "1", "--output", "mine.html");
        assertThat(round.checkout.root().resolve("mine.html")).isNotEmptyFile();
    }

    @Test
    void printsJsonAlone() throws IOException {
        SampleRound round = new SampleRound(folder).sit();

        JsonNode tree = JsonMapper.builder()
                .build()
                .readTree(round.checkout.run("report", "--json").out());

        JsonNode tail = tree.path("sitting").path("katas").get(0);
        assertThat(tail.path("solvedAtSeconds").asInt()).isEqualTo(1080);
        assertThat(tail.path("stages").get(1).path("greenAtSeconds").asInt()).isEqualTo(720);
        assertThat(tail.path("timeline")).hasSize(6);
        assertThat(tree.path("sitting")
                        .path("katas")
                        .get(1)
                        .path("solvedAtSeconds")
                        .isNull())
                .isTrue();
        assertThat(tree.path("progress").path("timeAgainstPar")).hasSize(2);
        assertThat(tree.path("progress").path("rungs").get(0).path("reached").asBoolean())
                .isTrue();
        assertThat(round.checkout.root().resolve(".kata/report.html")).doesNotExist();
    }

    @Test
    void saysSoWhereThereIsNothingYet() throws IOException {
        TestCheckout checkout = new TestCheckout(folder);
        checkout.kata("4-linux", "disk-usage", 7);

        Result result = checkout.run("report");

        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("No sitting yet: ./kata start ID", "0 of 1 katas solved");
        assertThat(checkout.run("report", "--sitting", "3").err())
                .contains("there is no sitting 3: there was none yet");
        assertThat(checkout.run("report", "--sitting", "0").code()).isEqualTo(2);
    }

    @Test
    void keepsTheReferenceClosedWhileASittingRuns() throws IOException {
        SampleRound round = new SampleRound(folder);
        round.checkout.run("start", "disk-usage");
        round.checkout.write(
                sre.katas.cli.Selection.one(round.checkout.environment(), "disk-usage"), "rejected/unchanged");
        round.clock.passMinutes(4);
        round.checkout.run("grade", "disk-usage");

        String page = ReportPage.of(round.report());

        assertThat(page).contains("The reference is closed until the bell.").doesNotContain("toUpperCase");
        assertThat(ReportText.of(round.report(), Style.PLAIN, 100)).contains("runs still");
    }
}
