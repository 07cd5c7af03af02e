package sre.katas.grader.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.grade.AttemptVerdict;
import sre.katas.grader.grade.GradeRequest;
import sre.katas.grader.grade.Grader;
import sre.katas.grader.grade.Verdict;
import sre.katas.grader.trial.TrialLibraries;
import sre.katas.grader.work.Fence;

/** Machines as they are: full, read-only, without a home, used twice at once. */
@EnabledOnOs(OS.LINUX)
class MachineFaultsTest {

    private static final String SOLVED = "\"verdict\" : \"SOLVED\"";
    private static final List<String> NOBODY = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    @TempDir
    private Path folder;

    @Test
    void severalGradingsAtOnceInOneCheckout() throws IOException, InterruptedException {
        Kata kata = FaultKata.publish(folder.resolve("checkout"));
        Path attempt = FaultKata.right(folder.resolve("attempt"));
        List<Process> graders = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            graders.add(grader(List.of(), kata, attempt).start());
        }
        for (Process grader : graders) {
            assertThat(Programs.finish(grader)).contains(SOLVED);
        }
    }

    @Test
    void aPathWithSpacesAndLettersFromAfar() {
        String name = "UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding")) ? "it's ünï 日本" : "it's here";
        Kata kata = FaultKata.publish(folder.resolve(name + "/check out"));
        Path attempt = FaultKata.right(folder.resolve(name + "/my attempt"));
        Fence fence = new Fence(List.of(kata.answers()), List.of(kata.home()));
        try (Grader grader = new Grader(TrialLibraries.find(), fence, false)) {
            Verdict verdict = grader.grade(GradeRequest.of(kata, attempt, 1));
            assertThat(verdict.verdict()).as("%s", verdict).isEqualTo(AttemptVerdict.SOLVED);
        }
    }

    @Test
    void aTemporaryFolderWithAPathThatIsLongerThanASocketsMayBe() throws IOException, InterruptedException {
        Kata kata = FaultKata.publish(folder.resolve("checkout"));
        Path attempt = FaultKata.right(folder.resolve("attempt"));
        Path temporary =
                Files.createDirectories(folder.resolve("long-".repeat(20)).resolve("long-".repeat(20)));
        Process grader =
                grader(List.of("-Djava.io.tmpdir=" + temporary), kata, attempt).start();
        assertThat(Programs.finish(grader)).contains(SOLVED);
    }

    @Test
    void neitherHomeNorTerminalNorEnvironment() throws IOException, InterruptedException {
        Kata kata = FaultKata.publish(folder.resolve("checkout"));
        Path attempt = FaultKata.right(folder.resolve("attempt"));
        ProcessBuilder builder = grader(List.of("-Duser.home=?"), kata, attempt);
        String path = builder.environment().get("PATH");
        builder.environment().clear();
        builder.environment().put("PATH", path);
        Process grader = builder.start();
        grader.getOutputStream().close();
        assertThat(Programs.finish(grader)).contains(SOLVED);
    }

    @Test
    void optionsInTheEnvironmentDoNotReachTheWorker() throws IOException, InterruptedException {
        Kata kata = FaultKata.publish(folder.resolve("checkout"));
        Path attempt = FaultKata.attempt(
                folder.resolve("attempt"), "if (System.getProperty(\"mine\") != null) return 0; return 2 * n;");
        ProcessBuilder builder = grader(List.of(), kata, attempt);
        builder.environment().put("JAVA_TOOL_OPTIONS", "-Dmine=yes");
        assertThat(Programs.finish(builder.start())).contains(SOLVED);
    }

    @Test
    void aCheckoutThatCannotBeWrittenByAnOrdinaryUser() throws IOException, InterruptedException {
        assumeRoot();
        Path open = Files.createDirectories(
                Path.of("/tmp/kata-open-" + ProcessHandle.current().pid()));
        try {
            String classPath = Programs.copies(Programs.classPath(), open.resolve("lib"));
            Kata kata = FaultKata.publish(open.resolve("checkout"));
            Path attempt = FaultKata.attempt(open.resolve("attempt"), LOCKS);
            run("chmod", "-R", "a+rX,go-w", open.toString());
            sre.katas.grader.compile.Folders.delete(kata.home().resolve("target"));
            Process grader = Programs.grade(classPath, NOBODY, List.of("-Duser.home=/nonexistent"), kata, attempt)
                    .start();
            String printed = Programs.finish(grader);
            assertThat(printed).contains(SOLVED);
            assertThat(Files.exists(kata.home().resolve("target"))).isFalse();
            assertThat(Programs.foldersOf(grader.pid(), Path.of("/tmp")))
                    .as("also what the attempt has locked is deleted")
                    .isEmpty();
        } finally {
            sre.katas.grader.compile.Folders.deleteQuietly(open);
        }
    }

    @Test
    void aFullDiskIsAHarnessErrorAndNothingElse() throws IOException, InterruptedException {
        assumeRoot();
        Path small = Files.createDirectories(folder.resolve("small"));
        Assumptions.assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", small.toString()) == 0, "cannot mount");
        try {
            fill(small.resolve("full"));
            Kata kata = FaultKata.publish(folder.resolve("checkout"));
            Path attempt = FaultKata.right(folder.resolve("attempt"));
            String temporary = "-Djava.io.tmpdir=" + small;
            String printed =
                    Programs.finish(grader(List.of(temporary), kata, attempt).start());
            assertThat(printed).contains("\"verdict\" : \"HARNESS_ERROR\"").contains("No space left");

            Files.delete(small.resolve("full"));
            printed = Programs.finish(grader(List.of(temporary), kata, attempt).start());
            assertThat(printed).contains(SOLVED);
        } finally {
            run("umount", "-l", small.toString());
        }
    }

    /** As an ordinary user: a folder that cannot be deleted without being opened first. */
    private static final String LOCKS = """
            java.io.File folder = new java.io.File("locked" + n + "/inner");
            folder.mkdirs();
            new java.io.File(folder, "file").createNewFile();
            folder.setExecutable(false);
            folder.setReadable(false);
            folder.getParentFile().setWritable(false);
            return 2 * n;
            """;

    private static void fill(Path file) {
        try {
            Files.write(file, new byte[1 << 20]);
        } catch (IOException e) {
            // As it must be: the disk is full now.
        }
    }

    private static ProcessBuilder grader(List<String> options, Kata kata, Path attempt) {
        return Programs.grade(Programs.classPath(), List.of(), options, kata, attempt);
    }

    private static void assumeRoot() throws IOException, InterruptedException {
        Assumptions.assumeTrue("root".equals(System.getProperty("user.name")), "only root can set this up");
        List<String> trial = new ArrayList<>(NOBODY);
        trial.add("true");
        Assumptions.assumeTrue(run(trial.toArray(String[]::new)) == 0, "there is no setpriv(1)");
    }

    private static int run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return 127;
        }
    }
}
