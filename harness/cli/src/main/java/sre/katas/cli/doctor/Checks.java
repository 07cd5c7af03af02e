package sre.katas.cli.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import sre.katas.cli.Environment;
import sre.katas.cli.watch.EventTrial;
import sre.katas.grader.catalog.Catalog;
import sre.katas.grader.history.HistoryException;
import sre.katas.grader.work.Isolation;

/** All checks of {@code doctor}. */
public final class Checks {

    private static final int MAVEN_SECONDS = 60;
    /** In a quiet checkout the number stands alone; coloured, it is "Apache Maven" that has the codes before it. */
    private static final Pattern MAVEN_VERSION =
            Pattern.compile("^(?:\u001b\\[[0-9;]*m)?(?:Apache Maven )?(\\d+\\.\\d+[-\\w.]*)", Pattern.MULTILINE);

    private Checks() {}

    public static List<Finding> all(Environment environment) {
        return List.of(
                jdk(),
                maven(environment),
                katas(environment),
                terminal(environment),
                events(environment),
                isolation(),
                history(environment));
    }

    private static Finding jdk() {
        String found = Runtime.version() + " in " + System.getProperty("java.home");
        if (ToolProvider.getSystemJavaCompiler() == null) {
            return Finding.broken("JDK", found + ": a JRE, without a compiler", "Install a JDK, 17 or newer.");
        }
        return Finding.fine("JDK", found);
    }

    private static Finding maven(Environment environment) {
        String command = System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn";
        try {
            Process process = new ProcessBuilder(command, "-version")
                    .directory(environment.root().toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean ended = process.waitFor(MAVEN_SECONDS, TimeUnit.SECONDS);
            Matcher version = MAVEN_VERSION.matcher(printed);
            return ended && version.find()
                    ? Finding.fine("Maven", version.group(1))
                    : Finding.broken("Maven", "does not start", "Try: mvn -version");
        } catch (IOException e) {
            return Finding.broken("Maven", "not found", "Install Maven 3.8.7 or newer, and put mvn on the PATH.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.broken("Maven", "interrupted", "Try: mvn -version");
        }
    }

    private static Finding katas(Environment environment) {
        Catalog catalog = environment.catalog();
        if (!catalog.broken().isEmpty()) {
            return Finding.broken(
                    "katas",
                    catalog.broken().size() + " cannot be read",
                    String.valueOf(catalog.broken().get(0).getMessage()));
        }
        return Finding.fine("katas", catalog.katas().size() + " in " + environment.root());
    }

    private static Finding terminal(Environment environment) {
        if (!environment.terminal()) {
            return Finding.weak("terminal", "none: standard output is a pipe or a file", "Watch has no keys here.");
        }
        String term = String.valueOf(System.getenv("TERM"));
        boolean colour = environment.style() == sre.katas.grader.report.Style.COLOUR;
        return Finding.fine(
                "terminal", term + ", " + environment.columns() + " columns, " + (colour ? "colour" : "NO_COLOR"));
    }

    private static Finding events(Environment environment) {
        Path folder = environment.root().resolve(".kata");
        try {
            Files.createDirectories(folder);
            return EventTrial.seen(folder)
                    ? Finding.fine("file events", "a save is seen at once")
                    : Finding.weak("file events", "none on this file system", "Watch looks for changes by itself.");
        } catch (IOException e) {
            return Finding.weak("file events", "not tried: " + folder + " cannot be written", "");
        }
    }

    private static Finding isolation() {
        Isolation found = Isolation.available();
        return switch (found) {
            case NAMESPACES -> Finding.fine("isolation", found.words());
            case LIMITS, PROCESS ->
                Finding.weak(
                        "isolation",
                        found.words(),
                        "Namespaces are not to be had here: an attempt can read and write your files, as any program.");
        };
    }

    private static Finding history(Environment environment) {
        try {
            long entries = environment.history().count();
            List<String> notices = environment.history().notices();
            return notices.isEmpty()
                    ? Finding.fine(
                            "history",
                            entries + " gradings and other events in "
                                    + environment.history().file())
                    : Finding.weak("history", notices.get(0), "");
        } catch (HistoryException e) {
            return Finding.broken("history", String.valueOf(e.getMessage()), "Make the checkout writable.");
        }
    }
}
