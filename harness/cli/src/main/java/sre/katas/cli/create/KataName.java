package sre.katas.cli.create;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sre.katas.cli.UsageException;

/**
 * The names that follow from a kata's id.
 *
 * @param id lower case with dashes
 */
record KataName(String id) {

    private static final Set<String> TAKEN =
            Set.of("fixtures", "katas", "worker", "grader", "cli", "benchmarks", "sre-katas");

    KataName {
        if (!id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new UsageException(
                    "\"" + id + "\" is no id: lower case letters, digits and dashes, such as lru-cache");
        }
        if (TAKEN.contains(id)) {
            throw new UsageException("\"" + id + "\" is the name of a module of the harness: choose another");
        }
    }

    /** {@code lru-cache} becomes {@code LruCache}. */
    String className() {
        return words().map(KataName::capital).collect(Collectors.joining());
    }

    /** {@code lru-cache} becomes "Lru cache". */
    String title() {
        return capital(id.replace('-', ' '));
    }

    String packageName() {
        return "kata." + id.replace("-", "");
    }

    /** Path of a source file of its package. */
    String source(String className) {
        return packageName().replace('.', '/') + "/" + className + ".java";
    }

    private Stream<String> words() {
        return Stream.of(id.split("-"));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
