package sre.katas.grader.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sre.katas.grader.catalog.Limits;
import sre.katas.grader.trial.TrialLibraries;

/** Workers that do not start: said in words that help, and nothing is left of them. */
@DisabledOnOs(OS.WINDOWS)
class WorkerStarterTest {

    @TempDir
    private Path home;

    @AfterEach
    void leavesNothing() {
        String mark = "kata-" + ProcessHandle.current().pid() + "-worker-";
        String[] left =
                new java.io.File(System.getProperty("java.io.tmpdir")).list((folder, name) -> name.startsWith(mark));
        assertThat(left).isEmpty();
        assertThat(ProcessHandle.current()
                        .descendants()
                        .filter(child -> child.info().commandLine().orElse("").contains(home.toString())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Isolation.class)
    void aWorkerStartsUnderEachIsolationThatThisMachineOffers(Isolation isolation) {
        if (isolation.compareTo(Isolation.available()) < 0) {
            return;
        }
        Path java = Path.of(System.getProperty("java.home"));
        try (Worker worker = new WorkerStarter(isolation).start(spec(java, Limits.DEFAULT))) {
            assertThat(worker.fit()).isTrue();
            assertThat(worker.javaVersion()).isEqualTo(System.getProperty("java.version"));
        }
    }

    @Test
    void aJdkThatIsNotThere() {
        assertThatThrownBy(() -> start(home.resolve("nowhere")))
                .isInstanceOf(WorkerException.class)
                .hasMessageContaining("cannot start a worker")
                .hasMessageContaining("nowhere");
    }

    @Test
    void aJavaThatEndsAtOnceIsQuoted() throws IOException {
        assertThatThrownBy(() -> start(fakeJdk("echo no luck today; exit 7")))
                .isInstanceOf(WorkerException.class)
                .hasMessageContaining("its process ended with code 7")
                .hasMessageContaining("no luck today");
    }

    @Test
    void aJavaThatNeverAnswersIsGivenUp() throws IOException {
        Path jdk = fakeJdk("exec sleep 600");
        assertThatThrownBy(() -> start(jdk))
                .isInstanceOf(WorkerException.class)
                .hasMessageContaining("no answer in 300 ms");
    }

    @Test
    void aHeapThatIsTooSmallForAnyJvmIsQuoted() {
        Limits limits = new Limits(
                Limits.DEFAULT.test(),
                Limits.DEFAULT.suite(),
                Limits.DEFAULT.cpu(),
                1024,
                Limits.DEFAULT.metaspaceBytes(),
                Limits.DEFAULT.directBytes(),
                Limits.DEFAULT.stackBytes(),
                Limits.DEFAULT.outputBytes(),
                Limits.DEFAULT.fileBytes());
        Path java = Path.of(System.getProperty("java.home"));
        assertThatThrownBy(() -> new WorkerStarter(Isolation.PROCESS).start(spec(java, limits)))
                .isInstanceOf(WorkerException.class)
                .hasMessageContaining("heap");
    }

    @Test
    void nothingStartsAfterItWasAbandoned() {
        WorkerStarter starter = new WorkerStarter(Isolation.PROCESS);
        starter.abandon();
        Path java = Path.of(System.getProperty("java.home"));
        assertThatThrownBy(() -> starter.start(spec(java, Limits.DEFAULT)))
                .isInstanceOf(WorkerException.class)
                .hasMessageContaining("going down");
    }

    private void start(Path jdk) {
        new WorkerStarter(Isolation.PROCESS, Duration.ofMillis(300)).start(spec(jdk, Limits.DEFAULT));
    }

    private static WorkerSpec spec(Path jdk, Limits limits) {
        return new WorkerSpec(jdk, TrialLibraries.find().forWorker(), limits, false, Fence.NONE);
    }

    private Path fakeJdk(String script) throws IOException {
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\n" + script + "\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return home;
    }
}
