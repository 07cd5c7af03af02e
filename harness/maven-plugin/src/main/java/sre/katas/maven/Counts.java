package sre.katas.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/** How many of the project's own tests ran in this build, by the reports that Surefire has left. */
record Counts(long passed, long failed) {

    private static final Pattern SUITE = Pattern.compile("<testsuite\\b[^>]*>");

    /**
     * Counts over the modules that are no katas.
     *
     * @param start of the build: a report that is older is of another one
     */
    static Counts ofOwnTests(List<MavenProject> projects, Date start) {
        Counts sum = new Counts(0, 0);
        for (MavenProject project : projects) {
            Path reports = project.getBasedir().toPath().resolve("target/surefire-reports");
            if (!KataMojo.isKata(project) && Files.isDirectory(reports)) {
                sum = sum.plus(in(reports, start));
            }
        }
        return sum;
    }

    Counts plus(Counts other) {
        return new Counts(passed + other.passed, failed + other.failed);
    }

    private static Counts in(Path reports, Date start) {
        try (Stream<Path> files = Files.list(reports)) {
            return files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                    .filter(file -> file.toFile().lastModified() >= start.getTime())
                    .map(Counts::ofFile)
                    .reduce(new Counts(0, 0), Counts::plus);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + reports, e);
        }
    }

    private static Counts ofFile(Path file) {
        try {
            Matcher suite = SUITE.matcher(Files.readString(file));
            if (!suite.find()) {
                return new Counts(0, 0);
            }
            long failed = number(suite.group(), "failures") + number(suite.group(), "errors");
            return new Counts(number(suite.group(), "tests") - failed - number(suite.group(), "skipped"), failed);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static long number(String element, String attribute) {
        Matcher matcher = Pattern.compile("\\b" + attribute + "=\"(\\d+)\"").matcher(element);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }
}
