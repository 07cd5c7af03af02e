package sre.katas.grader.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.grade.StageResult;
import sre.katas.grader.grade.Verdict;

/** Writes {@code target/verdict.json} and {@code target/surefire-reports} of a kata, each file in one step. */
public final class ReportFiles {

    private ReportFiles() {}

    /**
     * Writes all reports of a verdict.
     *
     * @param target the kata's {@code target} folder
     * @throws UncheckedIOException if it cannot be written
     */
    public static void write(Kata kata, Verdict verdict, Path target) {
        try {
            Path xml = Files.createDirectories(target.resolve("surefire-reports"));
            writeJson(verdict, target);
            for (StageResult stage : verdict.stages()) {
                String name = kata.packageName() + "." + stage.stage().tests();
                replace(xml.resolve("TEST-" + name + ".xml"), JunitXml.of(stage, kata.packageName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the reports to " + target, e);
        }
    }

    /**
     * Writes {@code verdict.json} alone.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public static void writeJson(Verdict verdict, Path target) {
        try {
            replace(Files.createDirectories(target).resolve("verdict.json"), VerdictJson.of(verdict));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the verdict to " + target, e);
        }
    }

    private static void replace(Path file, String text) throws IOException {
        Path fresh = Files.createTempFile(file.getParent(), ".writing", "");
        try {
            Files.write(fresh, text.getBytes(StandardCharsets.UTF_8));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
