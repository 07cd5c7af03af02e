package sre.katas.cli;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import sre.katas.cli.create.KataWriter;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.catalog.KataReader;
import sre.katas.grader.catalog.Level;
import sre.katas.grader.catalog.SuiteLock;
import sre.katas.grader.history.Snapshot;

/** A small checkout of its own, with katas as {@code kata new} makes them. */
public final class TestCheckout {

    private final Path root;
    private InstantSource clock = InstantSource.system();
    private boolean terminal;

    /** What a command has printed, and how it ended. */
    public record Result(int code, String out, String err) {}

    public TestCheckout(Path folder) throws IOException {
        this.root = folder.toRealPath();
        Files.createDirectories(root.resolve("katas"));
        Files.writeString(root.resolve("pom.xml"), """
                <project>
                  <modules>
                    <!-- katas: 1-programming -->
                    <!-- katas: 2-networking -->
                    <!-- katas: 4-linux -->
                  </modules>
                </project>
                """);
        Files.write(libraries(), libraryLines());
    }

    private static List<String> libraryLines() {
        List<String> lines = new ArrayList<>();
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .forEach(entry -> lines.add("test " + entry));
        lines.add("repository " + System.getProperty("java.io.tmpdir"));
        return lines;
    }

    /** Commands run by this clock from now on. */
    public void clock(InstantSource other) {
        clock = other;
    }

    /** Commands find a terminal from now on, where they can ask. */
    public void onTerminal() {
        terminal = true;
    }

    public Path root() {
        return root;
    }

    public Path libraries() {
        return root.resolve("libraries");
    }

    /** Adds a kata of one stage and one test, solved by its reference. */
    public Kata kata(String topic, String id, int week) {
        Path home = new KataWriter(root).write(id, topic, "", week, Level.CORE);
        Kata kata = KataReader.read(home);
        new SuiteLock(SuiteLock.hashOf(kata), List.of("FirstStepTest#writesCapitals")).write(kata);
        return kata;
    }

    /** Puts an answer of the kata in the learner's place. */
    public void write(Kata kata, String answer) {
        Snapshot.of(kata.answers().resolve(answer)).writeTo(kata.attemptSources());
    }

    /** Runs a command in this process, with nobody at the keyboard. */
    public Result run(String... arguments) {
        return answering("", arguments);
    }

    /** Runs a command in this process; the answers come from standard input. */
    public Result answering(String typed, String... arguments) {
        return in(root, typed, arguments);
    }

    /** Runs a command in this process, in another folder. */
    public Result in(Path here, String typed, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Commands.run(environment(here, typed, out, err), arguments);
        return new Result(code, out.toString(), err.toString());
    }

    /** What a command works with; what it prints is lost. */
    public Environment environment() {
        return environment(root, "", new StringWriter(), new StringWriter());
    }

    private Environment environment(Path here, String typed, StringWriter out, StringWriter err) {
        Environment.Screen screen = new Environment.Screen(
                new PrintWriter(out), new PrintWriter(err), new BufferedReader(new StringReader(typed)), terminal, 0);
        return new Environment(root, here, new LibraryFile(libraries()), screen, clock);
    }

    /** The command line of a process of its own. */
    public List<String> command(String... arguments) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dkata.root=" + root,
                "-Dkata.libraries=" + libraries(),
                "-cp",
                System.getProperty("java.class.path"),
                "sre.katas.cli.Main"));
        line.addAll(List.of(arguments));
        return line;
    }
}
