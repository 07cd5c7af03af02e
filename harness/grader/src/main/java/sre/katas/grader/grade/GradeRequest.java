package sre.katas.grader.grade;

import java.nio.file.Path;
import java.util.Set;
import sre.katas.grader.catalog.Kata;

/**
 * One attempt to grade.
 *
 * @param sources the folder of its sources, the root of its packages
 * @param seed of the random cases
 * @param shuffle seed for the order of tests; 0 keeps JUnit's own
 * @param only simple names of test classes, or {@code Class#method}, to run alone; empty for all
 */
public record GradeRequest(Kata kata, Path sources, long seed, long shuffle, Set<String> only) {

    public static GradeRequest of(Kata kata, Path sources, long seed) {
        return new GradeRequest(kata, sources, seed, 0, Set.of());
    }
}
