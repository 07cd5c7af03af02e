package sre.katas.grader.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.catalog.KataReader;
import sre.katas.grader.trial.TrialKata;
import sre.katas.grader.trial.TrialLibraries;

/** Compiled suites are kept from one grading to the next, and never believed when they were changed. */
class SuiteCacheTest {

    private static final String STUB = "package kata.subject;\npublic final class Subject {}\n";
    private static final String CLASS = "kata/subject/FirstTest.class";

    @TempDir
    private Path root;

    private final SourceCompiler compiler = new SourceCompiler();
    private final SuiteCache cache = new SuiteCache(compiler);
    private Kata kata;
    private Path folder;

    @BeforeEach
    void write() {
        kata = TrialKata.in(root, "")
                .stage("FirstTest", "@Test void one() { new Subject(); }")
                .write(STUB);
        folder = root.resolve("kept");
    }

    @Test
    void theSameSuiteIsNotBuiltAgain() throws IOException {
        Path first = get().tests().resolve(CLASS);
        Object before = Files.readAttributes(first, "unix:ino,lastModifiedTime");
        assertThat(get().tests().resolve(CLASS)).isEqualTo(first);
        assertThat((Object) Files.readAttributes(first, "unix:ino,lastModifiedTime"))
                .isEqualTo(before);
    }

    @Test
    void aSuiteWhoseTestsHaveChangedIsAnother() {
        Path first = get().tests();
        TrialKata.write(
                kata.testSources().resolve("kata/subject/FirstTest.java"),
                "package kata.subject;\nclass FirstTest { }\n");
        kata = KataReader.read(kata.home());
        assertThat(get().tests()).isNotEqualTo(first);
        assertThat(first).as("another grading may still use it").isDirectory();
    }

    @Test
    void aClassFileThatWasOverwrittenIsBuiltAgain() throws IOException {
        Path test = get().tests().resolve(CLASS);
        byte[] good = Files.readAllBytes(test);
        Files.write(test, new byte[] {1, 2, 3});
        assertThat(Files.readAllBytes(get().tests().resolve(CLASS))).isEqualTo(good);
    }

    @Test
    void aClassFileThatWasDeletedIsBuiltAgain() throws IOException {
        Files.delete(get().tests().resolve(CLASS));
        assertThat(get().tests().resolve(CLASS)).isRegularFile();
    }

    @Test
    void aClassFileThatWasAddedIsGone() throws IOException {
        Path added = get().tests().resolve("kata/subject/Added.class");
        Files.write(added, new byte[] {1, 2, 3});
        get();
        assertThat(added).doesNotExist();
    }

    @Test
    void theFirstBuildsOfManyAtOnceAgree() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<PublishedSuite>> all = IntStream.range(0, 8)
                    .mapToObj(i -> pool.submit(
                            () -> new SuiteCache(new SourceCompiler()).get(kata, TrialLibraries.find(), folder)))
                    .toList();
            for (Future<PublishedSuite> one : all) {
                assertThat(one.get().tests().resolve(CLASS)).isRegularFile();
            }
        } finally {
            pool.shutdownNow();
        }
        try (Stream<Path> kept = Files.list(folder)) {
            assertThat(kept).hasSize(1);
        }
    }

    private PublishedSuite get() {
        return cache.get(kata, TrialLibraries.find(), folder);
    }
}
