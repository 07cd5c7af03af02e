package sre.katas.grader.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {

    @TempDir
    Path root;

    @Test
    void readsNothingBeforeAnythingIsStoredAndMakesNoFile() {
        History history = new History(root);

        assertThat(history.entries()).isEmpty();
        assertThat(root.resolve(".kata")).doesNotExist();
    }

    @Test
    void keepsAGradingWithItsTestsAndItsSources() {
        Snapshot sources = Samples.sources("class Sum {}");
        Entry stored = Samples.grading("sum", "IN_PROGRESS", sources);

        new History(root).add(stored, sources);

        History reread = new History(root);
        Entry entry = reread.entries().get(0);
        assertThat(entry.number()).isEqualTo(1);
        assertThat(entry.id()).isEqualTo(stored.id());
        assertThat(entry.time()).isEqualTo(stored.time());
        assertThat(entry.grading().orElseThrow().verdict()).isEqualTo("IN_PROGRESS");
        assertThat(reread.tests(entry)).isEqualTo(stored.grading().orElseThrow().tests());
        assertThat(reread.snapshot(sources.hash()).files().get("kata/sum/Sum.java"))
                .isEqualTo("class Sum {}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void keepsTheSameSourcesOnce() {
        History history = new History(root);
        Snapshot sources = Samples.sources("class Sum {}");
        history.add(Samples.grading("sum", "IN_PROGRESS", sources), sources);
        long before = size();

        for (int i = 0; i < 20; i++) {
            history.add(Samples.grading("sum", "IN_PROGRESS", sources), sources);
        }

        assertThat(history.entries()).hasSize(21);
        assertThat(history.entries()).extracting(Entry::snapshot).containsOnly(sources.hash());
        assertThat(size() - before).isLessThan(40_000);
    }

    @Test
    void keepsBytesThatAreNoText() {
        byte[] bytes = {0, (byte) 0xff, 13, 10, (byte) 0xc3, 0x28};
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("kata/sum/data.bin", bytes);
        Snapshot sources = new Snapshot(files);
        History history = new History(root);

        history.add(Samples.grading("sum", "IN_PROGRESS", sources), sources);

        assertThat(history.snapshot(sources.hash()).files().get("kata/sum/data.bin"))
                .isEqualTo(bytes);
    }

    @Test
    void goesOnAfterTheFolderWasDeletedUnderIt() throws IOException {
        History history = new History(root);
        history.add(Entry.hint("sum", 1, Instant.EPOCH));
        for (Path file : List.of(history.file(), Path.of(history.file() + "-wal"), Path.of(history.file() + "-shm"))) {
            Files.deleteIfExists(file);
        }

        history.add(Entry.hint("sum", 2, Instant.EPOCH));

        assertThat(history.entries()).extracting(Entry::hint).containsExactly(2);
    }

    @Test
    void setsADamagedFileAsideAndKeepsIt() throws IOException {
        byte[] garbage =
                "this is no database, but perhaps somebody's notes".repeat(100).getBytes();
        Files.createDirectories(root.resolve(".kata"));
        Files.write(root.resolve(".kata/history.db"), garbage);
        History history = new History(root);

        history.add(Entry.hint("sum", 1, Instant.EPOCH));

        assertThat(history.entries()).hasSize(1);
        assertThat(history.notices())
                .singleElement()
                .asString()
                .contains("is damaged")
                .contains("was kept as");
        assertThat(setAside("damaged"))
                .singleElement()
                .satisfies(kept -> assertThat(Files.readAllBytes(kept)).isEqualTo(garbage));
    }

    @Test
    void setsAFileAsideWhoseMiddleIsDamaged() throws IOException {
        History before = new History(root);
        for (int i = 0; i < 200; i++) {
            Snapshot sources = Samples.sources("class Sum { int a = " + i + "; }");
            before.add(Samples.grading("sum", "IN_PROGRESS", sources), sources);
        }
        byte[] bytes = Files.readAllBytes(before.file());
        for (int i = 4096; i < bytes.length - 4096; i++) {
            bytes[i] ^= 0x5a;
        }
        Files.write(before.file(), bytes);
        History history = new History(root);

        history.add(Entry.hint("sum", 1, Instant.EPOCH));

        assertThat(history.entries()).hasSize(1);
        assertThat(setAside("damaged"))
                .singleElement()
                .satisfies(kept -> assertThat(Files.readAllBytes(kept)).isEqualTo(bytes));
    }

    @Test
    void setsTheFileOfANewerVersionAside() throws Exception {
        History newer = new History(root);
        newer.add(Entry.hint("sum", 1, Instant.EPOCH));
        try (var connection = new org.sqlite.SQLiteConfig().createConnection("jdbc:sqlite:" + newer.file());
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }
        History history = new History(root);

        assertThat(history.entries()).isEmpty();
        assertThat(history.notices()).singleElement().asString().contains("newer version");
        assertThat(setAside("newer")).hasSize(1);
    }

    @Test
    void neverOverwritesAFileThatWasSetAside() throws IOException {
        Files.createDirectories(root.resolve(".kata"));
        for (int i = 0; i < 3; i++) {
            Files.writeString(root.resolve(".kata/history.db"), "damage number " + i);
            new History(root).add(Entry.hint("sum", 1, Instant.EPOCH));
        }

        assertThat(setAside("damaged"))
                .extracting(Files::readString)
                .containsExactlyInAnyOrder("damage number 0", "damage number 1", "damage number 2");
    }

    @Test
    void saysThatItIsOffWhereItsFolderCannotBeMade() throws IOException {
        Files.writeString(root.resolve(".kata"), "a file stands in the way");
        History history = new History(root);

        assertThatThrownBy(() -> history.add(Entry.hint("sum", 1, Instant.EPOCH)))
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining("the history is off");
    }

    @Test
    void aRecorderStoresInOrderAndTellsWhatWentWrong() throws IOException {
        History history = new History(root);
        try (Recorder recorder = new Recorder(history)) {
            for (int i = 1; i <= 5; i++) {
                recorder.add(Entry.hint("sum", i, Instant.EPOCH), Samples.sources("class Sum {}"));
            }
        }
        Files.writeString(root.resolve("file"), "");
        Recorder off = new Recorder(new History(root.resolve("file")));
        off.add(Entry.hint("sum", 1, Instant.EPOCH), Samples.sources("class Sum {}"));
        off.close();

        assertThat(history.entries()).extracting(Entry::hint).containsExactly(1, 2, 3, 4, 5);
        assertThat(off.problems()).singleElement().asString().contains("the history is off");
    }

    private long size() {
        return root.resolve(".kata/history.db").toFile().length();
    }

    private List<Path> setAside(String word) throws IOException {
        try (var files = Files.list(root.resolve(".kata"))) {
            return files.filter(file -> file.getFileName().toString().matches("history\\.db\\." + word + "-[0-9-]+"))
                    .toList();
        }
    }
}
