package sre.katas.grader.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sittings in the database: one at a time, a clock that cannot be turned back, marks on what happens in them. */
class SittingStoreTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    @TempDir
    Path root;

    private History history;

    @BeforeEach
    void openHistory() {
        history = new History(root);
    }

    @Test
    void keepsASittingWithItsKatas() {
        Sitting begun = begin("sum", "product");

        Sitting kept = history.openSitting(NINE).orElseThrow();

        assertThat(kept.number()).isEqualTo(1);
        assertThat(kept.id()).isEqualTo(begun.id());
        assertThat(kept.started()).isEqualTo(NINE);
        assertThat(kept.ends()).isEqualTo(NINE.plusSeconds(1800));
        assertThat(kept.parts()).isEqualTo(begun.parts());
        assertThat(kept.left(NINE.plusSeconds(600))).isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void neverHasTwoOpen() {
        begin("sum");

        assertThat(history.begin(sitting("product"), List.of(), List.of())).isFalse();
        assertThat(history.sittings()).hasSize(1);
        assertThat(history.openSitting(NINE).orElseThrow().has("sum")).isTrue();
    }

    @Test
    void marksWhatHappensToItsKatasWithTheTimeAndNothingElse() {
        Sitting sitting = begin("sum");
        add("sum", NINE.minusSeconds(1));
        add("sum", NINE.plusSeconds(60));
        add("product", NINE.plusSeconds(61));
        add("sum", NINE.plusSeconds(1801));
        history.finish(sitting, NINE.plusSeconds(1900));
        add("sum", NINE.plusSeconds(1901));

        assertThat(history.entries())
                .extracting(Entry::mark)
                .containsExactly(
                        null,
                        new Mark(sitting.id(), NINE.plusSeconds(60)),
                        null,
                        new Mark(sitting.id(), NINE.plusSeconds(1801)),
                        null);
    }

    @Test
    void countsOnWhereTheClockWasSetBackAndNotesIt() {
        begin("sum");
        history.openSitting(NINE.plusSeconds(600));
        Instant back = NINE.minusSeconds(3600);

        Sitting sitting = history.openSitting(back).orElseThrow();
        add("sum", back.plusSeconds(30));

        assertThat(sitting.left(back)).isEqualTo(Duration.ofMinutes(20));
        assertThat(sitting.notes()).singleElement().asString().contains("was set back by 1 h 10 min");
        assertThat(history.entries().get(0).mark()).isEqualTo(new Mark(sitting.id(), NINE.plusSeconds(630)));
        assertThat(history.openSitting(back.plusSeconds(60)).orElseThrow().notes())
                .hasSize(1);
    }

    @Test
    void doesNotCallItASetBackWhenTheClockIsKeptInStep() {
        begin("sum");
        history.openSitting(NINE.plusSeconds(600));

        Sitting sitting = history.openSitting(NINE.plusSeconds(599)).orElseThrow();

        assertThat(sitting.notes()).isEmpty();
        assertThat(sitting.shift()).isZero();
    }

    @Test
    void takesTheFirstEndingOfEachKata() {
        Sitting sitting = begin("sum");
        Snapshot sources = Samples.sources("class Sum {}");
        Entry first = Samples.grading("sum", "SOLVED", sources);

        assertThat(history.end(sitting, "sum", "as it stood", first, sources)).isTrue();
        assertThat(history.end(sitting, "sum", "too late", Samples.grading("sum", "IN_PROGRESS", sources), sources))
                .isFalse();

        Part part = history.sittings().get(0).parts().get(0);
        assertThat(part.ending()).isEqualTo("as it stood");
        assertThat(part.gradingId()).contains(first.id());
        assertThat(history.entries()).extracting(Entry::id).containsExactly(first.id());
    }

    @Test
    void keepsWhatAFailingTestSaid() {
        Snapshot sources = Samples.sources("class Sum {}");
        Entry grading = Samples.grading("sum", "IN_PROGRESS", sources);
        history.add(grading, sources);

        assertThat(history.tests(grading)).extracting(TestFact::message).containsExactly(null, "expected 3, got 4");
    }

    @Test
    void readsADatabaseOfTheVersionBefore() throws Exception {
        OldDatabase.write(history.file());

        Entry entry = history.entries().get(0);

        assertThat(entry.kata()).isEqualTo("sum");
        assertThat(entry.mark()).isNull();
        assertThat(history.tests(entry)).extracting(TestFact::test).containsExactly("SumTest#adds");
        assertThat(history.notices()).isEmpty();
        begin("sum");
        add("sum", NINE.plusSeconds(5));
        assertThat(history.entries()).hasSize(2);
    }

    @Test
    void carriesSittingsToAnotherMachineAndClosesThem() {
        Sitting sitting = begin("sum");
        add("sum", NINE.plusSeconds(60));
        history.note(sitting, "the lights went out");
        History there = new History(root.resolve("there"));

        HistoryJson.merge(there, HistoryJson.export(history));
        HistoryJson.merge(there, HistoryJson.export(history));

        assertThat(there.openSitting(NINE)).isEmpty();
        assertThat(there.sittings()).singleElement().satisfies(kept -> {
            assertThat(kept.id()).isEqualTo(sitting.id());
            assertThat(kept.finished()).isEqualTo(sitting.ends());
            assertThat(kept.notes()).containsExactly("the lights went out");
            assertThat(kept.parts()).extracting(Part::kata).containsExactly("sum");
        });
        assertThat(there.entries().get(0).mark())
                .isEqualTo(history.entries().get(0).mark());
    }

    private Sitting begin(String... katas) {
        Sitting sitting = sitting(katas);
        assertThat(history.begin(sitting, List.of(), List.of())).isTrue();
        return sitting;
    }

    private static Sitting sitting(String... katas) {
        List<Part> parts = java.util.stream.Stream.of(katas)
                .map(kata -> new Part(kata, "1-programming", kata, 20, "0".repeat(64), false, null, null))
                .toList();
        return Sitting.fresh("screen", "5", NINE, Duration.ofMinutes(30), parts);
    }

    private void add(String kata, Instant time) {
        history.add(Entry.hint(kata, 1, time));
    }
}
