package sre.katas.cli;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import sre.katas.cli.Environment.Screen;

/** Started by the script {@code kata}, which says where the checkout is and whether there is a terminal. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        Path here = Path.of("").toAbsolutePath();
        Path root = Path.of(System.getProperty("kata.root", here.toString())).toAbsolutePath();
        Path libraries = Path.of(System.getProperty(
                "kata.libraries",
                root.resolve("harness/cli/target/kata/libraries").toString()));
        Environment environment =
                new Environment(root, here, new LibraryFile(libraries), screen(), InstantSource.system());
        int code = Commands.run(environment, arguments);
        environment.out().flush();
        environment.err().flush();
        System.exit(code);
    }

    private static Screen screen() {
        boolean terminal = Boolean.parseBoolean(System.getProperty("kata.terminal", "false"));
        return new Screen(
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                terminal,
                terminal ? Integer.getInteger("kata.columns", 0) : 0);
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), false);
    }
}
