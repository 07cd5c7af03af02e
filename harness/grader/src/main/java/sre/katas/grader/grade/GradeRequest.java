package sre.katas.grader.grade;

import java.nio.file.Path;
import java.util.Set;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.work.Conditions;

/**
 * One attempt to grade.
 *
 * @param sources the folder of its sources, the root of its packages
 * @param seed of the random cases
 * @param shuffle seed for the order of tests; 0 keeps JUnit's own
 * @param only simple names of test classes, or {@code Class#method}, to run alone; empty for all
 * @param conditions under which the suite runs
 */
public record GradeRequest(Kata kata, Path sources, long seed, long shuffle, Set<String> only, Conditions conditions) {

    public static GradeRequest of(Kata kata, Path sources, long seed) {
        return new GradeRequest(kata, sources, seed, 0, Set.of(), Conditions.NORMAL);
    }

    public GradeRequest shuffled(long order) {
        return new GradeRequest(kata, sources, seed, order, only, conditions);
    }

    public GradeRequest under(Conditions other) {
        return new GradeRequest(kata, sources, seed, shuffle, only, other);
    }

    public GradeRequest only(Set<String> tests) {
        return new GradeRequest(kata, sources, seed, shuffle, tests, conditions);
    }
}
