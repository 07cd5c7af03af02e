package sre.katas.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import sre.katas.grader.compile.Folders;
import sre.katas.grader.history.Entry;
import sre.katas.grader.history.History;
import sre.katas.grader.history.Snapshot;

/** Loads the classes that commands need, for the archive that the script makes of them; prints nothing. */
final class Training {

    private Training() {}

    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(System.getProperty("kata.root"));
        Environment.Screen nothing = new Environment.Screen(
                new PrintWriter(Writer.nullWriter()),
                new PrintWriter(Writer.nullWriter()),
                new BufferedReader(Reader.nullReader()),
                false,
                0);
        Environment environment = new Environment(
                root,
                root,
                new LibraryFile(root.resolve("harness/cli/target/kata/libraries")),
                nothing,
                InstantSource.system());
        store();
        environment.archiveWorkers();
        Commands.run(environment, "--version");
        Commands.run(environment, "grade", "--help");
        Commands.run(environment);
        Commands.run(environment, "list", "--json");
        Selection.homes(root).stream()
                .map(home -> home.getFileName().toString())
                .findFirst()
                .ifPresent(id -> List.of("show", "grade").forEach(command -> one(environment, command, id)));
        System.exit(0);
    }

    private static void one(Environment environment, String command, String id) {
        if (command.equals("grade")) {
            Commands.run(environment, command, id, "--solution");
            Commands.run(environment, command, id, "--solution", "--json");
        } else {
            Commands.run(environment, command, id);
        }
    }

    private static void store() throws IOException {
        Path folder = Files.createTempDirectory("kata-training");
        try {
            History history = new History(folder);
            history.add(Entry.hint("training", 1, Instant.EPOCH), Snapshot.of(folder.resolve("nothing")));
            history.entries();
        } finally {
            Folders.delete(folder);
        }
    }
}
