package sre.katas.grader.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * All katas of a checkout, in the order of topic, week and id.
 *
 * @param root the checkout
 * @param katas those that can be read
 * @param broken one error for each that cannot
 */
public record Catalog(Path root, List<Kata> katas, List<ConfigException> broken) {

    /** Reads every {@code katas/<topic>/<id>/kata.toml}; one that is broken hides no other. */
    public static Catalog read(Path root) {
        List<Kata> katas = new ArrayList<>();
        List<ConfigException> broken = new ArrayList<>();
        for (Path home : homes(root)) {
            try {
                katas.add(KataReader.read(home));
            } catch (ConfigException e) {
                broken.add(e);
            }
        }
        katas.sort(java.util.Comparator.comparing(Kata::topic)
                .thenComparingInt(Kata::week)
                .thenComparing(Kata::id));
        return new Catalog(root, List.copyOf(katas), List.copyOf(broken));
    }

    private static List<Path> homes(Path root) {
        Path katas = root.resolve("katas");
        if (!Files.isDirectory(katas)) {
            throw new ConfigException(katas, "is missing: this is no checkout of SRE Katas");
        }
        try (Stream<Path> folders = Files.walk(katas, 2)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("kata.toml")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + katas, e);
        }
    }
}
