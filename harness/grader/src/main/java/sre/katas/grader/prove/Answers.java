package sre.katas.grader.prove;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.catalog.SourceTree;

/** The answers that a kata keeps beside its reference, each a folder of its own. */
final class Answers {

    private Answers() {}

    static List<Path> accepted(Kata kata) {
        return folders(kata.answers().resolve("accepted"));
    }

    static List<Path> rejected(Kata kata) {
        return folders(kata.answers().resolve("rejected"));
    }

    private static List<Path> folders(Path parent) {
        return SourceTree.entries(parent).stream().filter(Files::isDirectory).toList();
    }
}
