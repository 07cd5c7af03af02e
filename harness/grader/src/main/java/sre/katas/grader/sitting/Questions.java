package sre.katas.grader.sitting;

import java.nio.file.Path;
import java.util.List;
import sre.katas.grader.catalog.Catalog;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.catalog.TomlFile;
import sre.katas.grader.catalog.TomlTable;

/**
 * What interviews draw from besides levels and topics: {@code katas/interviews.toml}.
 *
 * @param big names of the big questions; one that ends in {@code *} stands for one of all that begin so
 * @param clique the name of the clique questions
 */
record Questions(List<String> big, String clique) {

    /**
     * @throws sre.katas.grader.catalog.ConfigException if the file is missing or is not as it must be
     */
    static Questions read(Path root) {
        TomlTable file = TomlFile.read(root.resolve("katas/interviews.toml")).allow("questions", "clique");
        return new Questions(file.texts("questions"), file.text("clique"));
    }

    boolean isBig(Kata kata) {
        return big.stream().anyMatch(name -> matches(name, kata));
    }

    /** Katas of this name, one or many. */
    static List<Kata> named(String name, Catalog catalog) {
        return catalog.katas().stream().filter(kata -> matches(name, kata)).toList();
    }

    static boolean matches(String name, Kata kata) {
        return name.endsWith("*")
                ? kata.id().startsWith(name.substring(0, name.length() - 1))
                : kata.id().equals(name);
    }
}
