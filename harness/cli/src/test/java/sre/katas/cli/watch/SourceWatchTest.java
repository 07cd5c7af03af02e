package sre.katas.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sre.katas.grader.history.Snapshot;

/** Saves as editors make them. A deadline here only ends a test that has failed already. */
class SourceWatchTest {

    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    Path folder;

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> notices = new LinkedBlockingQueue<>();
    private Path file;
    private SourceWatch watch;

    @BeforeEach
    void watchOneFile() throws IOException, InterruptedException {
        file = folder.resolve("main/java/kata/sum/Sum.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "first");
        begin(true);
    }

    private void begin(boolean listen) throws InterruptedException {
        watch = new SourceWatch(folder.resolve("main/java"), listen, sources -> told.add(text(sources)), notices::add);
        assertThat(next()).isEqualTo("first");
    }

    @AfterEach
    void end() {
        watch.close();
    }

    @Test
    void tellsOfASaveInPlace() throws Exception {
        Files.writeString(file, "second");

        tellsAtLast("second");
    }

    @Test
    void tellsOfASaveByRename() throws Exception {
        for (int i = 0; i < 3; i++) {
            Path fresh = file.resolveSibling("Sum.java~" + i);
            Files.writeString(fresh, "renamed " + i);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);

            tellsAtLast("renamed " + i);
        }
    }

    @Test
    void tellsOfASaveThatKeepsABackup() throws Exception {
        Path backup = folder.resolve("Sum.java.bak");
        Files.move(file, backup);
        Files.writeString(file, "with a backup");

        tellsAtLast("with a backup");
    }

    @Test
    void doesNotTellOfATouch() throws Exception {
        long before = Files.getLastModifiedTime(file).toMillis();
        Files.setLastModifiedTime(file, FileTime.fromMillis(before + 5_000));
        Files.writeString(file, "first");
        Files.writeString(file, "after the touch");

        tellsAtLast("after the touch");
        assertThat(told).as("told besides").isEmpty();
    }

    @Test
    void tellsOfAFolderThatWasDeletedAndMadeAgain() throws Exception {
        for (int i = 0; i < 3; i++) {
            sre.katas.grader.compile.Folders.delete(folder.resolve("main/java"));
            Files.createDirectories(file.getParent());
            Files.writeString(file, "again " + i);

            tellsAtLast("again " + i);
        }
        Files.writeString(file, "and once more");

        tellsAtLast("and once more");
    }

    @Test
    void tellsOfNewFilesAndNewPackages() throws Exception {
        Path added = folder.resolve("main/java/kata/sum/parts/Part.java");
        Files.createDirectories(added.getParent());
        Files.writeString(added, " and a part");

        tellsAtLast("first and a part");
    }

    @Test
    void findsChangesWithoutEventsAndSaysSo() throws Exception {
        watch.close();
        told.clear();
        begin(false);
        Files.writeString(file, "no event told of this");

        tellsAtLast("no event told of this");
        assertThat(notices.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).contains("does not tell of changes");
        Files.writeString(file, "nor of this");
        tellsAtLast("nor of this");
    }

    private void tellsAtLast(String expected) throws InterruptedException {
        String last = next();
        while (!last.equals(expected)) {
            last = next();
        }
    }

    private String next() throws InterruptedException {
        String text = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(text).as("what the watch tells of").isNotNull();
        return text;
    }

    private static String text(Snapshot sources) {
        StringBuilder text = new StringBuilder();
        sources.files().values().forEach(content -> text.append(new String(content, StandardCharsets.UTF_8)));
        return text.toString();
    }
}
