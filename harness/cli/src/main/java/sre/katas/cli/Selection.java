package sre.katas.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.catalog.KataReader;
import sre.katas.grader.catalog.Nearest;
import sre.katas.grader.catalog.Topics;

/** Katas by the names that a learner types. */
public final class Selection {

    private static final int FARTHEST = 3;
    private static final int MOST_OFFERED = 3;

    private Selection() {}

    /**
     * The kata of this id; only its own files are read.
     *
     * @throws UsageException if there is none, with the nearest names
     */
    public static Kata one(Environment environment, String id) {
        String name = clean(id);
        return homes(environment.root()).stream()
                .filter(home -> home.getFileName().toString().equals(name))
                .findFirst()
                .map(KataReader::read)
                .orElseThrow(() -> unknown(environment, name, false));
    }

    /**
     * Katas by id, or by topic: {@code lru-cache}, {@code 2-networking}, {@code networking}.
     *
     * @throws UsageException if a name is neither
     */
    public static List<Kata> many(Environment environment, List<String> names) {
        Set<Kata> katas = new LinkedHashSet<>();
        for (String name : names) {
            List<Kata> topic = ofTopic(environment, clean(name));
            katas.addAll(topic.isEmpty() ? List.of(oneOrTopic(environment, clean(name))) : topic);
        }
        return new ArrayList<>(katas);
    }

    private static Kata oneOrTopic(Environment environment, String name) {
        if (homes(environment.root()).stream().noneMatch(home -> home.endsWith(name))) {
            throw unknown(environment, name, true);
        }
        return one(environment, name);
    }

    private static List<Kata> ofTopic(Environment environment, String name) {
        boolean known = homes(environment.root()).stream().anyMatch(home -> Topics.isNamed(Topics.of(home), name));
        return known
                ? environment.catalog().katas().stream()
                        .filter(kata -> Topics.isNamed(kata.topic(), name))
                        .toList()
                : List.of();
    }

    /** The kata in whose folder, under {@code katas/} or {@code solutions/}, the learner stands. */
    public static Optional<Kata> here(Environment environment) {
        for (String side : List.of("katas", "solutions")) {
            Path base = environment.root().resolve(side);
            if (environment.here().startsWith(base)) {
                Path below = base.relativize(environment.here());
                if (below.getNameCount() >= 2) {
                    Path home = environment.root().resolve("katas").resolve(below.subpath(0, 2));
                    return Files.isRegularFile(home.resolve("kata.toml"))
                            ? Optional.of(KataReader.read(home))
                            : Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** Folders of all katas, none of them read. */
    public static List<Path> homes(Path root) {
        Path katas = root.resolve("katas");
        if (!Files.isDirectory(katas)) {
            throw new UsageException(root + " is no checkout of SRE Katas: it has no folder katas");
        }
        try (Stream<Path> folders = Files.walk(katas, 2)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("kata.toml")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + katas, e);
        }
    }

    /** A path that a shell has completed ends in the id; so does an id with a slash behind it. */
    private static String clean(String name) {
        String path = name.replace('\\', '/').replaceAll("/+$", "");
        return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    private static UsageException unknown(Environment environment, String name, boolean orTopic) {
        List<String> known = homes(environment.root()).stream()
                .map(home -> home.getFileName().toString())
                .toList();
        List<String> near = nearest(name, known);
        String kind = orTopic ? "no kata or topic \"" : "no kata \"";
        return new UsageException("there is " + kind + name + "\""
                + (near.isEmpty() ? "" : "; did you mean " + String.join(", ", near) + "?")
                + "\nAll of them: ./kata list");
    }

    private static List<String> nearest(String name, List<String> known) {
        return known.stream()
                .filter(candidate -> Nearest.distance(name, candidate) <= FARTHEST
                        || (name.length() >= 2 && (candidate.contains(name) || name.contains(candidate))))
                .sorted(Comparator.comparingInt(candidate -> Nearest.distance(name, candidate)))
                .limit(MOST_OFFERED)
                .toList();
    }
}
