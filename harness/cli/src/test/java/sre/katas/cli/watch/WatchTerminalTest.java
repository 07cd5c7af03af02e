package sre.katas.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sre.katas.cli.TestCheckout;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.history.Snapshot;

/** Watch in a real terminal, that of tmux: what the screen shows, what keys do, what is left behind. */
class WatchTerminalTest {

    @TempDir
    Path folder;

    private TestCheckout checkout;
    private Kata disk;
    private Path socket;

    @BeforeEach
    void startWatch() throws Exception {
        assumeTrue(hasTmux(), "tmux is not installed here: watch is not tried in a real terminal");
        checkout = new TestCheckout(folder);
        disk = checkout.kata("4-linux", "disk-usage", 7);
        checkout.kata("4-linux", "inode-count", 8);
        // Short on purpose: the path of a Unix-domain socket may have no more than 108 bytes.
        socket = Files.createTempDirectory("tm").resolve("s");
        assertThat(tmux("new-session", "-d", "-x", "100", "-y", "30", watching("")))
                .as("what tmux has to complain of")
                .isEmpty();
        await("the stub's verdict", screen -> screen.contains("not started") && screen.contains("watching"));
    }

    /** A shell's command that watches, and then shows how that ended and how the terminal was left. */
    private String watching(String environment) {
        List<String> command = new ArrayList<>(checkout.command("watch", "disk-usage"));
        command.add(1, "-Dkata.terminal=true");
        String line = command.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        String flags = "stty -a | tr ' ;' '\\n\\n' | grep -x -e '-*icanon' -e '-*echo' | tr '\\n' ' '";
        return environment + line + "; echo \"ended with $?\"; " + flags + "; exec cat";
    }

    @AfterEach
    void endTerminal() throws Exception {
        if (socket != null) {
            tmux("kill-server");
            // What hangs up with its terminal still closes its history: the folder must not go before it.
            Awaitility.await("no process left")
                    .atMost(2, TimeUnit.MINUTES)
                    .until(() -> processes().isEmpty());
            Files.deleteIfExists(socket);
            Files.deleteIfExists(socket.getParent());
        }
    }

    @Test
    void showsStagesAndTheFirstFailureThenTheSuccess() throws Exception {
        assertThat(screen())
                .contains("disk-usage · Disk usage", "0 of 1 tests", "✘ failed", "writes capitals", "n next  h hint");

        checkout.write(disk, "rejected/unchanged");
        await(
                "the wrong answer's verdict",
                screen -> screen.contains("in progress") && screen.contains("got       load"));
        checkout.write(disk, "reference");

        await("the success", screen -> screen.contains("✔ solved") && screen.contains("1 of 1 tests"));
    }

    @Test
    void keysShowHintsListSolutionAndTheNextKata() throws Exception {
        press("h");
        await("the first hint", screen -> screen.contains("Hint 1 of 3"));
        press("h");
        await("the second hint", screen -> screen.contains("Hint 2 of 3"));
        press("l");
        await("the list", screen -> screen.contains("0 of 2 solved") && screen.contains("inode-count"));
        press("q");
        press("s");
        await("the question", screen -> screen.contains("See the solution all the same? [y/N]"));
        press("y");
        await("the solution", screen -> screen.contains("+++ reference/"));
        press("q");
        press("n");
        await("the next kata", screen -> screen.contains("inode-count · Inode count") && screen.contains("watching"));

        assertThat(checkout.run("history").out()).contains("hint 2 read").doesNotContain("hint 3");
    }

    @Test
    void resetAsksAndKeepsWhatWasThere() throws Exception {
        checkout.write(disk, "reference");
        await("the success", screen -> screen.contains("✔ solved"));
        press("r");
        await("the question", screen -> screen.contains("Put the stub of disk-usage back?"));
        press("n");
        await("no question", screen -> screen.contains("n next  h hint"));
        assertThat(Snapshot.of(disk.attemptSources()).hash())
                .isEqualTo(Snapshot.of(disk.referenceSources()).hash());
        press("r");
        press("y");

        await("the stub's verdict", screen -> screen.contains("not started"));
        assertThat(Snapshot.of(disk.attemptSources()).hash())
                .isEqualTo(Snapshot.of(disk.stubSources()).hash());
        assertThat(checkout.run("history").out()).contains("reset; this entry keeps what was there");
    }

    @Test
    void aSittingShowsItsTimeAndClosesTheSolution() throws Exception {
        checkout.run("start", "disk-usage", "--minutes", "600", "--seed", "5");
        await("the time that is left", screen -> screen.contains("Practice of disk-usage · 9:"));

        checkout.write(disk, "rejected/unchanged");
        await("a verdict with the sitting's seed", screen -> screen.contains("in progress · seed 5 "));
        press("s");
        await("why there is no solution", screen -> screen.contains("solutions are closed until the bell"));
        checkout.run("finish");

        await("no time any more", screen -> !screen.contains("Practice of disk-usage"));
    }

    @Test
    void fitsAnySizeOfTheTerminal() throws Exception {
        for (String[] size : new String[][] {{"60", "12"}, {"132", "40"}, {"30", "6"}}) {
            tmux("resize-window", "-x", size[0], "-y", size[1]);
            int rows = Integer.parseInt(size[1]);
            await("keys in the last of " + rows + " lines", screen -> {
                List<String> lines = screen.lines().toList();
                return lines.size() == rows
                        && lines.get(0).startsWith("disk-usage")
                        && lines.get(rows - 1).startsWith("n next");
            });
        }
    }

    @Test
    void ctrlCLeavesASaneTerminalAndNoProcess() throws Exception {
        press("C-c");

        String screen = await("the end", text -> text.contains("ended with 1") && text.contains("echo"));
        assertThat(screen).contains("disk-usage: not started, 0 of 1 tests");
        assertThat(screen).contains("icanon", "echo").doesNotContain("-icanon", "-echo");
        assertThat(processes()).isEmpty();
    }

    @Test
    void quittingInTheMiddleOfARunLeavesNoProcess() throws Exception {
        Path file = disk.attemptSources().resolve("kata/diskusage/DiskUsage.java");
        String stub = Files.readString(file);
        Files.writeString(
                file,
                stub.replace(
                        "throw new UnsupportedOperationException(\"not written yet\");",
                        "while (true) { Thread.onSpinWait(); }"));
        await("the run", screen -> screen.contains("grading"));
        press("q");

        await("the end", screen -> screen.contains("ended with 1"));
        assertThat(processes()).isEmpty();
    }

    @Test
    void noColorHolds() throws Exception {
        assertThat(tmux("capture-pane", "-p", "-e")).contains("\u001b[");
        press("q");
        await("the end", screen -> screen.contains("ended with 1"));
        // In the same server: a new one could meet the old one while that ends.
        assertThat(tmux("respawn-pane", "-k", watching("NO_COLOR=1 "))).isEmpty();
        await("the stub's verdict", screen -> screen.contains("not started") && screen.contains("watching"));

        assertThat(tmux("capture-pane", "-p", "-e")).doesNotContain("\u001b[");
    }

    /** Looks until the screen is as it must be; fails with the last screen. */
    private String await(String what, Predicate<String> wanted) {
        return Awaitility.await(what).atMost(2, TimeUnit.MINUTES).until(this::screen, wanted);
    }

    private String screen() throws Exception {
        return tmux("capture-pane", "-p");
    }

    private void press(String key) throws Exception {
        tmux("send-keys", key);
    }

    private String tmux(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("tmux", "-f", "/dev/null", "-u", "-S", socket.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("TMUX");
        builder.environment().remove("NO_COLOR");
        builder.environment().put("TERM", "xterm-256color");
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed;
    }

    /** Processes of this checkout that are left: watch itself, and its workers. */
    private List<String> processes() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .map(process -> process.info().commandLine().orElse(""))
                .filter(line -> line.contains("kata.root=" + checkout.root())
                        && !line.contains("tmux")
                        && !line.contains("stty"))
                .toList();
    }

    private static boolean hasTmux() {
        try {
            return new ProcessBuilder("tmux", "-V")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
