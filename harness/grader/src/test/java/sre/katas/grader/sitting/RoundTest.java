package sre.katas.grader.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sre.katas.grader.catalog.Catalog;
import sre.katas.grader.catalog.ConfigException;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.catalog.Level;
import sre.katas.grader.trial.TrialKata;

/** What the presets draw, over many seeds. */
class RoundTest {

    private static final int SEEDS = 200;

    @TempDir
    Path root;

    private void write(String topic, String id, String level, int week, int minutes) {
        Path home = root.resolve("katas/" + topic + "/" + id);
        TrialKata.write(home.resolve("src/test/java/kata/" + id.replace("-", "") + "/FirstTest.java"), "");
        TrialKata.write(
                root.resolve("katas/" + topic + "/" + id + "/kata.toml"), """
                title = "%s"
                minutes = %d
                level = "%s"
                week = %d
                skills = ["S1"]
                hints = ["one", "two", "three"]
                [[stages]]
                title = "First"
                tests = "FirstTest"
                """.formatted(id, minutes, level, week));
    }

    private Catalog catalog() {
        write("1-programming", "top-talkers", "warm-up", 1, 20);
        write("1-programming", "dep-order", "core", 1, 30);
        write("1-programming", "pstree", "core", 1, 75);
        write("1-programming", "lru-cache", "core", 2, 70);
        write("1-programming", "clique-check", "warm-up", 2, 10);
        write("1-programming", "clique-maximum", "core", 2, 50);
        write("2-networking", "cidr-tool", "warm-up", 3, 25);
        write("2-networking", "route-lookup", "core", 3, 40);
        write("2-networking", "dns-wire", "core", 3, 50);
        TrialKata.write(root.resolve("katas/interviews.toml"), """
                questions = ["pstree", "log-filter", "lru-cache", "clique-*"]
                clique = "clique-*"
                """);
        Catalog catalog = Catalog.read(root);
        assertThat(catalog.broken()).isEmpty();
        return catalog;
    }

    @Test
    void aScreenIsOneWarmUpAndThenOneOfTheBigQuestionsEachOfWhichComesUp() {
        Catalog catalog = catalog();
        Set<String> warmUps = new HashSet<>();
        Set<String> questions = new HashSet<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            List<Kata> katas = Round.draw(Preset.SCREEN, null, catalog, seed).katas();
            assertThat(katas).hasSize(2);
            assertThat(katas.get(0).level()).isEqualTo(Level.WARM_UP);
            warmUps.add(katas.get(0).id());
            questions.add(katas.get(1).id());
        }
        assertThat(warmUps).containsExactlyInAnyOrder("top-talkers", "cidr-tool");
        assertThat(questions).containsExactlyInAnyOrder("pstree", "lru-cache", "clique-check", "clique-maximum");
    }

    @Test
    void aCodingRoundIsACliqueQuestionAndAnotherCoreKataOfProgramming() {
        Catalog catalog = catalog();
        Set<String> others = new HashSet<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            List<Kata> katas = Round.draw(Preset.CODING, null, catalog, seed).katas();
            assertThat(katas).hasSize(2);
            assertThat(katas.get(0).id()).startsWith("clique-");
            others.add(katas.get(1).id());
        }
        assertThat(others).containsExactlyInAnyOrder("dep-order", "pstree", "lru-cache");
    }

    @Test
    void anOnsiteTakesOneCoreKataOfEachTopicAndSaysWhichTopicsHaveNone() {
        Round round = Round.draw(Preset.ONSITE, null, catalog(), 7);

        assertThat(round.katas()).extracting(Kata::topic).containsExactly("1-programming", "2-networking");
        assertThat(round.katas()).extracting(Kata::level).containsOnly(Level.CORE);
        assertThat(round.notes())
                .containsExactly("there is no core kata yet of 3-system-design, 4-linux, 5-aws, 6-devops");
    }

    @Test
    void aTopicOrAWeekGivesTwoKatasTheEasierFirst() {
        Catalog catalog = catalog();
        for (long seed = 0; seed < SEEDS; seed++) {
            Round topic = Round.draw(Preset.TOPIC, "networking", catalog, seed);
            assertThat(topic.name()).isEqualTo("topic networking");
            assertThat(topic.katas()).hasSize(2).extracting(Kata::topic).containsOnly("2-networking");
            assertThat(topic.katas().get(0).level())
                    .isLessThanOrEqualTo(topic.katas().get(1).level());
            Round week = Round.draw(Preset.WEEK, "2", catalog, seed);
            assertThat(week.katas()).hasSize(2).extracting(Kata::week).containsOnly(2);
        }
        assertThat(Round.draw(Preset.TOPIC, "2", catalog, 1).katas()).hasSize(2);
        assertThat(Round.draw(Preset.TOPIC, "2-networking", catalog, 1).katas()).hasSize(2);
    }

    @Test
    void theSameSeedDrawsTheSameRound() {
        Catalog catalog = catalog();

        for (Preset preset : List.of(Preset.SCREEN, Preset.CODING, Preset.ONSITE)) {
            assertThat(Round.draw(preset, null, catalog, 5)).isEqualTo(Round.draw(preset, null, Catalog.read(root), 5));
        }
    }

    @Test
    void parIsTheSumOfItsKatas() {
        Kata tool = catalog().katas().stream()
                .filter(kata -> kata.id().equals("cidr-tool"))
                .findFirst()
                .orElseThrow();

        assertThat(Round.practice(tool).par()).isEqualTo(Duration.ofMinutes(25));
        assertThat(Round.draw(Preset.WEEK, "2", catalog(), 1).par().toMinutes()).isIn(60L, 80L, 120L);
    }

    @Test
    void saysSoIfThereIsNothingToDraw() {
        Catalog catalog = catalog();

        assertThatThrownBy(() -> Round.draw(Preset.TOPIC, "aws", catalog, 1))
                .isInstanceOf(SittingException.class)
                .hasMessageContaining("no kata yet for the round \"topic aws\"");
        TrialKata.write(root.resolve("katas/interviews.toml"), "questions = []\nclique = 3\n");
        assertThatThrownBy(() -> Round.draw(Preset.CODING, null, catalog, 1))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("interviews.toml:2", "\"clique\"");
    }
}
