package sre.katas.grader.rules;

import java.util.List;
import java.util.Set;

/**
 * What was found in an attempt's bytecode.
 *
 * @param reserved classes under names that an attempt may not define
 * @param api classes and members of the published stub that the attempt lacks
 * @param forbidden uses of what the kata forbids
 * @param remarkable what answers rarely need and cheats do: no verdict, but a reader of the grade should know
 * @param classes names of the attempt's classes
 */
public record Findings(
        List<String> reserved,
        List<String> api,
        List<String> forbidden,
        List<String> remarkable,
        Set<String> classes) {}
