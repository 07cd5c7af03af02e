package sre.katas.grader.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes at one history: at once, and killed. The number of kills is {@code -Dhistory.kills}; a soak makes 1000. */
class HistoryProcessesTest {

    private static final int KILLS = Integer.getInteger("history.kills", 8);

    @TempDir
    Path root;

    @Test
    void writersAtOnceLoseNothing() throws Exception {
        List<Process> writers = List.of(writer(40), writer(40), writer(40));
        Set<String> stored = new HashSet<>();
        for (Process writer : writers) {
            stored.addAll(lines(writer));
            assertThat(writer.waitFor()).isZero();
        }

        assertThat(stored).hasSize(120);
        assertThat(ids()).containsExactlyInAnyOrderElementsOf(stored);
        assertThat(setAside()).isEmpty();
    }

    @Test
    void killsLoseNothingThatWasStored() throws Exception {
        Random random = new Random(20_26);
        Set<String> stored = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            stored.addAll(killed(random));
        }

        assertThat(stored).isNotEmpty();
        assertThat(ids()).containsAll(stored);
        assertThat(ids().size() - stored.size())
                .as("entries in flight when their process was killed")
                .isLessThanOrEqualTo(KILLS);
        assertThat(setAside()).isEmpty();
    }

    @Test
    void killsWhileAnotherWritesLoseNothing() throws Exception {
        Random random = new Random(17);
        Process survivor = writer(150);
        Set<String> stored = new HashSet<>();
        for (int kill = 0; kill < Math.max(2, KILLS / 2); kill++) {
            stored.addAll(killed(random));
        }
        stored.addAll(lines(survivor));

        assertThat(survivor.waitFor()).isZero();
        assertThat(ids()).containsAll(stored);
        assertThat(setAside()).isEmpty();
    }

    /** Kills a writer after a random number of its entries, at no particular point of the next; what it has said is stored. */
    private List<String> killed(Random random) throws IOException, InterruptedException {
        Process writer = writer(100_000);
        List<String> stored = new ArrayList<>();
        int entries = random.nextInt(6);
        try (BufferedReader reader = reader(writer)) {
            for (int i = 0; i <= entries; i++) {
                stored.add(reader.readLine());
            }
            for (int spin = random.nextInt(2_000_000); spin > 0; spin--) {
                Thread.onSpinWait();
            }
            writer.toHandle().destroyForcibly();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.length() == stored.get(0).length()) {
                    stored.add(line);
                }
            }
        }
        assertThat(writer.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return stored;
    }

    private Process writer(int entries) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WriterProgram.class.getName(),
                        root.toString(),
                        String.valueOf(entries))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<String> lines(Process process) throws IOException {
        try (BufferedReader reader = reader(process)) {
            return reader.lines().toList();
        }
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private List<String> ids() {
        return new History(root).entries().stream().map(Entry::id).toList();
    }

    private List<Path> setAside() throws IOException {
        try (var files = Files.list(root.resolve(".kata"))) {
            return files.filter(file -> file.getFileName().toString().contains(".damaged-"))
                    .toList();
        }
    }
}
