package sre.katas.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerminalReportTest {

    private static final String REPLAY = "mvn test -pl :lru-cache -Dkata.seed=7f3a -Dkata.test=%s";

    @Test
    void showsStagesThenTheFirstFailuresThenTheConclusion() {
        String report = TerminalReport.of(
                SampleVerdicts.inProgress("capacity       2\nexpected keys  [c, a]\ngot            [c, b]", ""),
                Style.PLAIN,
                REPLAY);

        assertThat(report).isEqualTo("""
                lru-cache · Title of lru-cache

                  ✔ passed   1  Holds what it is given                                 1 of 1
                  ✘ failed   2  Forgets the eldest                                     0 of 2

                Stage 2 of 2 · Forgets the eldest   2 of 2 failed

                  get refreshes   wrong answer
                    capacity       2
                    expected keys  [c, a]
                    got            [c, b]
                    at LruCache.java:37 get

                  later   not run
                    the suite's time was used up

                  replay: mvn test -pl :lru-cache -Dkata.seed=7f3a -Dkata.test=RecencyTest

                ◐ in progress · 1 of 3 tests, 1 of 2 stages · seed 7f3a · 84 ms
                """);
    }

    @Test
    void spellsOutWhatCouldDisturbATerminal() {
        String report = TerminalReport.of(
                SampleVerdicts.inProgress("clear \u001b[2J the screen", "bell \u0007"), Style.PLAIN, REPLAY);

        assertThat(report).contains("clear \\u001b[2J the screen").contains("bell \\u0007");
        assertThat(report.chars()
                        .filter(c -> Character.isISOControl(c) && c != '\n')
                        .count())
                .as("control characters in the report")
                .isZero();
    }

    @Test
    void cutsWhatAnAttemptPrints() {
        String report = TerminalReport.of(SampleVerdicts.inProgress("m", "line\n".repeat(500)), Style.PLAIN, REPLAY);

        assertThat(report).contains("… 490 lines more");
        assertThat(report.lines().count()).isLessThan(40);
    }

    @Test
    void usesColourOnlyWhereItIsWanted() {
        assertThat(TerminalReport.of(SampleVerdicts.inProgress("m", ""), Style.COLOUR, REPLAY))
                .contains("\u001b[31m");
        assertThat(Style.ofTerminal(false)).isEqualTo(Style.PLAIN);
    }
}
