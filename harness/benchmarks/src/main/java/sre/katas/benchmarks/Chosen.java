package sre.katas.benchmarks;

import java.nio.file.Path;
import java.util.List;
import sre.katas.grader.catalog.Catalog;
import sre.katas.grader.catalog.Kata;

/** The katas of a benchmark: those of {@code -Dbenchmark.katas=ID,ID}, all if none is named. */
final class Chosen {

    private Chosen() {}

    static List<Kata> katas() {
        List<String> ids = List.of(System.getProperty("katas", "").split(","));
        return Catalog.read(Path.of("").toAbsolutePath()).katas().stream()
                .filter(kata -> ids.contains("") || ids.contains(kata.id()))
                .toList();
    }
}
