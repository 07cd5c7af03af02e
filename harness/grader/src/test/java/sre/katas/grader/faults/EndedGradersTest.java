package sre.katas.grader.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sre.katas.grader.catalog.Kata;

/** Ctrl-C in the middle of a grading, and worse: nothing of it runs on. */
@EnabledOnOs(OS.LINUX)
class EndedGradersTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM", "KILL"})
    void aGraderThatIsEndedLeavesNoProcess(String signal) throws IOException, InterruptedException {
        Kata kata = FaultKata.publish(folder.resolve("checkout"));
        Path began = folder.resolve("began");
        Path attempt = FaultKata.hangsOnce(folder.resolve("attempt"), began);
        Process grader = Programs.grade(Programs.classPath(), List.of(), List.of(), kata, attempt)
                .start();
        await().atMost(1, TimeUnit.MINUTES).until(() -> Files.exists(began) || !grader.isAlive());
        assertThat(Programs.workersOf(grader.pid())).isNotEmpty();

        Programs.signal(signal, grader.pid());
        Programs.finish(grader);

        await("no process left")
                .atMost(1, TimeUnit.MINUTES)
                .until(() -> Programs.workersOf(grader.pid()).isEmpty());
        if (!signal.equals("KILL")) {
            Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
            assertThat(Programs.foldersOf(grader.pid(), temporary)).isEmpty();
        }
    }
}
