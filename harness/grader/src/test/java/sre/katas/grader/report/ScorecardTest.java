package sre.katas.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScorecardTest {

    @Test
    void hasOneLineAKataByTopicThenTheNextStep() {
        String card = Scorecard.of(
                List.of(
                        SampleVerdicts.solved("clique-check", "1-programming"),
                        SampleVerdicts.inProgress("m", ""),
                        SampleVerdicts.doesNotCompile("kata/pstree/PsTree.java:3: ';' expected"),
                        SampleVerdicts.notStarted("sigv4", "5-aws")),
                "your attempts",
                3_210,
                Style.PLAIN);

        assertThat(card).isEqualTo("""
                SRE Katas · your attempts, graded in 3.2 s

                1 Programming
                  ✔ clique-check           solved            1 of 1 stages   1 of  1 tests
                  ◐ lru-cache              in progress       1 of 2 stages   1 of  3 tests
                  ✘ pstree                 does not compile
                      kata/pstree/PsTree.java:3: ';' expected

                5 AWS
                  ○ sigv4                  not started

                1 of 4 solved, 1 not started, 2 in between.
                Next: lru-cache · Title of lru-cache (35 min) · read katas/1-programming/lru-cache/README.md, then: mvn test -pl :lru-cache
                """);
    }

    @Test
    void praisesWhenAllIsSolvedAndNamesNothingNext() {
        String card = Scorecard.of(
                List.of(SampleVerdicts.solved("pstree", "1-programming")), "your attempts", 1, Style.PLAIN);

        assertThat(card).contains("1 of 1 solved").doesNotContain("Next:");
    }
}
