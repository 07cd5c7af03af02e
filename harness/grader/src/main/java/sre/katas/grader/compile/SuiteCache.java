package sre.katas.grader.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import sre.katas.grader.catalog.ConfigException;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.catalog.SourceTree;

/**
 * Keeps compiled suites in a kata's {@code target} folder, named by the hash of what they were
 * compiled from, and moved there in one step: two gradings at once never see half of one. Each holds
 * a list of its class files with their hashes, so that one that was tampered with is built anew.
 */
public final class SuiteCache {

    private static final String SEAL = "seal";

    private final SourceCompiler compiler;

    public SuiteCache(SourceCompiler compiler) {
        this.compiler = compiler;
    }

    /**
     * The compiled suite, from the cache if nothing has changed.
     *
     * @param folder where compiled suites are kept
     * @throws ConfigException if stub or tests do not compile
     */
    public PublishedSuite get(Kata kata, Libraries libraries, Path folder) {
        Path home = folder.resolve("suite-" + key(kata, libraries));
        PublishedSuite suite = new PublishedSuite(home.resolve("stub"), home.resolve("tests"));
        if (!intact(home)) {
            build(kata, libraries, folder, home);
        }
        // Shows that it is in use: others clean up what is stale.
        home.toFile().setLastModified(System.currentTimeMillis());
        return suite;
    }

    private static boolean intact(Path home) {
        try {
            return Files.isRegularFile(home.resolve(SEAL))
                    && Files.readString(home.resolve(SEAL)).equals(sealOf(home));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    private static String sealOf(Path home) {
        return SourceTree.hash(home, SourceTree.files(home.resolve("stub"))) + "\n"
                + SourceTree.hash(home, SourceTree.files(home.resolve("tests"))) + "\n";
    }

    private void build(Kata kata, Libraries libraries, Path folder, Path home) {
        try {
            Files.createDirectories(folder);
            Folders.deleteStale(folder, name -> name.startsWith("suite-") || name.startsWith("building-"));
            Path building = Files.createTempDirectory(folder, "building-");
            Path stub = building.resolve("stub");
            require(kata.stubSources(), compiler.compile(kata.stubSources(), libraries.main(), stub));
            List<Path> classPath = new ArrayList<>(libraries.forTests());
            classPath.add(stub);
            require(kata.testSources(), compiler.compile(kata.testSources(), classPath, building.resolve("tests")));
            Files.writeString(building.resolve(SEAL), sealOf(building));
            moveIfAbsent(building, home);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the compiled suite of " + kata.id() + " in " + folder, e);
        }
    }

    private static void moveIfAbsent(Path building, Path home) throws IOException {
        if (Files.exists(home) && !intact(home)) {
            Folders.delete(home);
        }
        try {
            Files.move(building, home);
        } catch (IOException e) {
            if (!intact(home)) {
                throw e;
            }
            Folders.delete(building);
        }
    }

    private static void require(Path sources, Compilation compilation) {
        if (!compilation.succeeded()) {
            String problems =
                    compilation.problems().stream().map(Problem::text).limit(5).collect(Collectors.joining("\n  "));
            throw new ConfigException(sources, "does not compile\n  " + problems);
        }
    }

    private static String key(Kata kata, Libraries libraries) {
        String stub = SourceTree.hash(kata.stubSources(), SourceTree.javaFiles(kata.stubSources()));
        String tests = SourceTree.hash(kata.testSources(), SourceTree.javaFiles(kata.testSources()));
        return Integer.toHexString((stub + tests + stamp(libraries)).hashCode()) + tests.substring(0, 12);
    }

    private static String stamp(Libraries libraries) {
        StringBuilder stamp = new StringBuilder(System.getProperty("java.version"));
        for (Path library : libraries.forTests()) {
            stamp.append(library).append(Folders.lastModified(library));
        }
        return stamp.toString();
    }
}
