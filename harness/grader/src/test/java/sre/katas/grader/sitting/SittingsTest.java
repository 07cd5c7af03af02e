package sre.katas.grader.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sre.katas.grader.compile.Folders;
import sre.katas.grader.grade.AttemptVerdict;
import sre.katas.grader.grade.GradeRequest;
import sre.katas.grader.history.Entry;
import sre.katas.grader.history.GradingFacts;
import sre.katas.grader.history.Mark;
import sre.katas.grader.history.Part;
import sre.katas.grader.history.Sitting;
import sre.katas.grader.history.Snapshot;

/** A sitting from its beginning to its report, whatever happens in between. */
class SittingsTest {

    @TempDir
    Path root;

    private Desk desk;

    @BeforeEach
    void layOut() {
        desk = new Desk(root);
    }

    @Test
    void beginsWithTheStubAndKeepsWhatWasThere() {
        desk.save("class Subject { int mine; }");

        desk.start(30);

        assertThat(desk.saved()).isEqualTo(Desk.STUB);
        Part part = desk.sittings().open().orElseThrow().parts().get(0);
        assertThat(part.laid()).isTrue();
        assertThat(desk.history().snapshot(part.before()).files().get("kata/subject/Subject.java"))
                .isEqualTo("class Subject { int mine; }".getBytes());
        assertThat(desk.history().entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.snapshot()).isEqualTo(part.before()));
    }

    @Test
    void survivesTheProcessAndCountsByTheClockAlone() {
        desk.start(30);
        desk.clock.passMinutes(12);

        Sitting sitting = desk.sittings().open().orElseThrow();

        assertThat(sitting.left(desk.clock.instant())).isEqualTo(Duration.ofMinutes(18));
        assertThat(sitting.running(desk.clock.instant())).isTrue();
        assertThat(desk.sittings().seed("subject")).hasValue(0x5);
        assertThat(desk.sittings().seed("other")).isEmpty();
    }

    @Test
    void takesTheAttemptAsItStoodWhenTheBellRang() {
        desk.start(30);
        desk.clock.passMinutes(29);
        desk.save("right");
        desk.clock.passMinutes(1);

        List<String> told = desk.contact();

        assertThat(told).hasSize(2);
        assertThat(told.get(0)).contains("Practice of subject", "the bell rang at");
        assertThat(told.get(1)).isEqualTo("subject: solved, 1 of 1 tests, 1 of 1 stages · as it stood");
        Sitting sitting = desk.sittings().open().orElseThrow();
        assertThat(desk.taken().getValue().mark()).isEqualTo(new Mark(sitting.id(), sitting.ends()));
        assertThat(desk.graded).extracting(GradeRequest::seed).containsExactly(0x5L);
        assertThat(desk.contact()).as("only once").isEmpty();
    }

    @Test
    void ringsForASittingThatEndedWhileTheMachineWasOff() {
        desk.start(30);
        desk.clock.passMinutes(10);
        desk.save("half");
        desk.clock.pass(Duration.ofDays(3));

        assertThat(desk.contact()).last().asString().contains("in progress, 0 of 1 tests", "as it stood");
        assertThat(desk.taken().getValue().time()).isEqualTo(Desk.NINE.plus(Duration.ofMinutes(30)));
    }

    @Test
    void countsWhatIsWrittenAfterTheBellApart() {
        desk.start(30);
        desk.clock.passMinutes(20);
        desk.save("half");
        desk.gradeNow();
        desk.clock.passMinutes(15);
        desk.save("right, but late");

        List<String> told = desk.contact();
        desk.gradeNow();

        assertThat(told)
                .last()
                .asString()
                .contains("in progress", "files were changed after that", "kept last before it, at minute 20:00");
        assertThat(desk.saved()).as("nothing is taken away").isEqualTo("right, but late");
        Sitting sitting = desk.sittings().open().orElseThrow();
        Entry late = desk.history().entries().get(2);
        assertThat(late.grading().orElseThrow().solved()).isTrue();
        assertThat(late.mark().moment()).isAfter(sitting.ends());
        assertThat(desk.sittings().seed("subject"))
                .as("the sitting's cases are over")
                .isEmpty();
    }

    @Test
    void countsTheStubIfNothingWasGradedBeforeTheBell() {
        desk.start(30);
        desk.clock.passMinutes(31);
        desk.save("right, but late");

        assertThat(desk.contact()).last().asString().contains("in progress", "the stub, since nothing was graded");
    }

    @Test
    void reusesTheVerdictOnTheSameSources() {
        desk.start(30);
        desk.save("right");
        desk.gradeNow();
        desk.clock.passMinutes(40);

        desk.contact();

        assertThat(desk.graded).hasSize(1);
        Entry taken = desk.taken().getValue();
        assertThat(taken.grading().orElseThrow().origin()).isEqualTo("bell");
        assertThat(desk.history().tests(taken)).hasSize(1);
    }

    @Test
    void finishesEarlyWithTheAttemptAsItStands() {
        desk.start(30);
        desk.clock.passMinutes(10);
        desk.save("right");

        assertThat(desk.finish()).last().asString().contains("solved");

        Sitting sitting = desk.history().sittings().get(0);
        assertThat(sitting.finished()).isEqualTo(Desk.NINE.plusSeconds(600));
        assertThat(sitting.over()).isEqualTo(Desk.NINE.plusSeconds(600));
        assertThat(desk.sittings().open()).isEmpty();
        desk.gradeNow();
        assertThat(desk.history().entries().get(1).mark())
                .as("the next grading")
                .isNull();
        desk.start(5);
        assertThat(desk.sittings().open().orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void refusesToFinishWhatHasNotBegun() {
        assertThatThrownBy(desk::finish)
                .isInstanceOf(SittingException.class)
                .hasMessageContaining("no sitting is open: ./kata start ID");
    }

    @Test
    void refusesASecondSittingAndChangesNothing() {
        desk.start(30);
        desk.save("mine");

        assertThatThrownBy(() -> desk.start(10))
                .isInstanceOf(SittingException.class)
                .hasMessageContaining("a sitting runs already: Practice of subject · 30:00 left", "./kata finish");
        desk.clock.passMinutes(31);
        assertThatThrownBy(() -> desk.start(10)).hasMessageContaining("the last sitting is not finished");

        assertThat(desk.saved()).isEqualTo("mine");
        assertThat(desk.history().sittings()).hasSize(1);
    }

    @Test
    void goesOnWhereAKataWasDeleted() {
        desk.start(30);
        desk.save("right");
        desk.gradeNow();
        Folders.delete(desk.kata.home());
        desk.clock.passMinutes(31);

        assertThat(desk.contact())
                .last()
                .asString()
                .contains("subject: its folder katas/0-trials/subject is gone", "./kata history");
        assertThat(desk.finish()).isEmpty();

        assertThat(desk.history().sittings().get(0).parts().get(0).gradingId()).isEmpty();
        assertThat(desk.history()
                        .snapshot(String.valueOf(desk.history().entries().get(0).snapshot()))
                        .files())
                .as("what was written")
                .hasSize(1);
    }

    @Test
    void doesNotGiveTimeWhenTheClockIsSetBack() {
        desk.start(30);
        desk.clock.passMinutes(20);
        desk.sittings().open();
        desk.clock.passMinutes(-120);
        desk.sittings().open();
        desk.clock.passMinutes(9);

        assertThat(desk.sittings().open().orElseThrow().left(desk.clock.instant()))
                .isEqualTo(Duration.ofMinutes(1));
        desk.save("right");
        desk.clock.passMinutes(2);

        assertThat(desk.contact()).last().asString().contains("solved", "as it stood");
        assertThat(desk.history().sittings().get(0).notes())
                .singleElement()
                .asString()
                .contains("set back by 2 h 0 min");
    }

    @Test
    void goesOnAfterACrashBetweenTheKeepingAndTheStub() throws Exception {
        desk.save("mine from before");
        Snapshot mine = Snapshot.of(desk.kata.attemptSources());
        List<Part> parts = List.of(Part.of(desk.kata, mine));
        desk.history()
                .begin(
                        Sitting.fresh("practice", "5", Desk.NINE, Duration.ofMinutes(30), parts),
                        List.of(),
                        List.of(mine));

        desk.contact();

        assertThat(desk.saved()).isEqualTo(Desk.STUB);
        assertThat(desk.history().snapshot(mine.hash()).files()).hasSize(1);
        desk.save("begun");
        desk.contact();
        assertThat(desk.saved()).as("never a second time").isEqualTo("begun");
    }

    @Test
    void replacesNothingAfterACrashIfTheLearnerHasBegun() {
        Snapshot before = Snapshot.of(desk.kata.attemptSources());
        List<Part> parts = List.of(Part.of(desk.kata, before));
        desk.history()
                .begin(
                        Sitting.fresh("practice", "5", Desk.NINE, Duration.ofMinutes(30), parts),
                        List.of(),
                        List.of(before));
        desk.save("begun already");

        desk.contact();

        assertThat(desk.saved()).isEqualTo("begun already");
    }

    @Test
    void tellsOfADatabaseThatACrashHasDamagedAndTouchesNoSource() throws IOException {
        desk.start(30);
        desk.save("mine");
        for (String suffix : List.of("-wal", "-shm")) {
            Files.deleteIfExists(Path.of(desk.history().file() + suffix));
        }
        Files.write(desk.history().file(), new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17});
        var history = desk.history();
        Sittings sittings = new Sittings(root, history, desk.clock);

        assertThat(sittings.open()).isEmpty();

        assertThat(history.notices()).singleElement().asString().contains("is damaged", "was kept as");
        assertThat(desk.saved()).isEqualTo("mine");
        desk.start(10);
        assertThat(desk.sittings().open()).isPresent();
    }

    @Test
    void findsTheSittingAgainWhoseFlagWasDeleted() throws IOException {
        desk.start(30);
        Files.delete(root.resolve(".kata/sitting-open"));

        assertThatThrownBy(() -> desk.start(10)).hasMessageContaining("a sitting runs already");
        assertThat(desk.sittings().open()).isPresent();
        Files.delete(root.resolve(".kata/sitting-open"));
        assertThat(desk.finish()).hasSize(1);
        assertThat(root.resolve(".kata/sitting-open")).doesNotExist();
    }

    @Test
    void triesAgainWhereTheHarnessFailedAndThenSaysSo() {
        desk.start(30);
        desk.save("right");
        desk.clock.passMinutes(31);
        desk.fault = AttemptVerdict.HARNESS_ERROR;

        assertThat(desk.contact()).last().asString().contains("not counted against you", "at the next command");
        desk.save("changed since");
        desk.fault = AttemptVerdict.SOLVED;

        assertThat(desk.contact()).last().asString().contains("solved");
        GradingFacts facts = desk.taken().getValue().grading().orElseThrow();
        assertThat(facts.solved()).isTrue();
    }

    @Test
    void twoProcessesThatHearTheBellKeepOneGrading() {
        desk.start(30);
        desk.save("right");
        desk.clock.passMinutes(31);
        Sittings other = desk.sittings();

        desk.sittings().contact(request -> {
            other.contact(desk::verdict);
            return desk.verdict(request);
        });

        assertThat(desk.history().entries()).hasSize(1);
        assertThat(desk.taken().getValue().grading().orElseThrow().solved()).isTrue();
    }
}
