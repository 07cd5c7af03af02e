package sre.katas.grader.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryJsonTest {

    @TempDir
    Path laptop;

    @TempDir
    Path desktop;

    private History here;
    private History there;

    @BeforeEach
    void gradeOnBothMachines() {
        here = new History(laptop);
        there = new History(desktop);
        Snapshot mine = Samples.sources("class Sum { /* here */ }");
        Snapshot other = Samples.sources("class Sum { /* there, ä */ }");
        here.add(Samples.grading("sum", "IN_PROGRESS", mine), mine);
        there.add(Samples.grading("sum", "SOLVED", other), other);
        there.add(Entry.hint("sum", 1, Instant.EPOCH));
    }

    @Test
    void mergesTwoMachinesWithoutLoss() {
        HistoryJson.Merged merged = HistoryJson.merge(here, HistoryJson.export(there));

        assertThat(merged).isEqualTo(new HistoryJson.Merged(2, 2));
        assertThat(here.entries()).hasSize(3);
        Entry solved = here.entries().stream()
                .filter(entry -> entry.grading().map(GradingFacts::solved).orElse(false))
                .findFirst()
                .orElseThrow();
        assertThat(here.tests(solved)).hasSize(2);
        assertThat(here.snapshot(String.valueOf(solved.snapshot())).hash()).isEqualTo(solved.snapshot());
    }

    @Test
    void mergesTheSameTwiceWithoutDuplicates() {
        String exported = HistoryJson.export(there);
        HistoryJson.merge(here, exported);

        HistoryJson.Merged again = HistoryJson.merge(here, exported);

        assertThat(again.added()).isZero();
        assertThat(here.entries()).hasSize(3);
    }

    @Test
    void endsWithTheSameEntriesOnBothMachines() {
        HistoryJson.merge(here, HistoryJson.export(there));
        HistoryJson.merge(there, HistoryJson.export(here));

        assertThat(there.entries())
                .extracting(Entry::id)
                .containsExactlyInAnyOrderElementsOf(
                        here.entries().stream().map(Entry::id).toList());
    }

    @Test
    void carriesBytesThatAreNoText() {
        byte[] bytes = {(byte) 0xff, 0, 1};
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("kata/sum/data.bin", bytes);
        Snapshot sources = new Snapshot(files);
        there.add(Samples.grading("sum", "IN_PROGRESS", sources), sources);

        HistoryJson.merge(here, HistoryJson.export(there));

        assertThat(here.snapshot(sources.hash()).files().get("kata/sum/data.bin"))
                .isEqualTo(bytes);
    }

    @Test
    void refusesWhatIsNoExportAndAddsNothing() {
        String exported = HistoryJson.export(there);

        refuses("{", "line 1");
        refuses("{}", "format");
        refuses(exported.replace("\"version\" : " + Schema.VERSION, "\"version\" : 99"), "newer version");
        refuses(exported.replace("there, ä", "forged"), "changed after the export");
        refuses(exported.replace("\"verdict\"", "\"judgement\""), "verdict");
        assertThat(here.entries()).hasSize(1);
    }

    private void refuses(String json, String why) {
        assertThatThrownBy(() -> HistoryJson.merge(here, json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
