package sre.katas.grader.trial;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import sre.katas.grader.compile.Libraries;

/** What a kata may use, found on the class path of these tests: the same jars that Maven hands to the grade goal. */
public final class TrialLibraries {

    private TrialLibraries() {}

    public static Libraries find() {
        return new Libraries(
                homesOf(
                        "sre.katas.fixtures.Seed",
                        "org.opentest4j.AssertionFailedError",
                        "org.jspecify.annotations.Nullable"),
                homesOf(
                        "org.junit.jupiter.api.Test",
                        "org.junit.jupiter.params.ParameterizedTest",
                        "org.junit.jupiter.engine.JupiterTestEngine",
                        "org.apiguardian.api.API",
                        "org.assertj.core.api.Assertions",
                        "net.bytebuddy.ByteBuddy"),
                homesOf(
                        "sre.katas.worker.Main",
                        "org.junit.platform.launcher.Launcher",
                        "org.junit.platform.engine.TestEngine",
                        "org.junit.platform.commons.JUnitException"));
    }

    private static List<Path> homesOf(String... classes) {
        return Stream.of(classes).flatMap(TrialLibraries::homeOf).distinct().toList();
    }

    private static Stream<Path> homeOf(String name) {
        try {
            Class<?> type = Class.forName(name, false, TrialLibraries.class.getClassLoader());
            return Stream.of(Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI()));
        } catch (ClassNotFoundException e) {
            // Some of them come and go with versions of JUnit and AssertJ.
            return Stream.of();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of " + name + " is no path", e);
        }
    }
}
