package sre.katas.grader.work;

import java.util.List;
import java.util.Map;

/**
 * What came of one run of a suite.
 *
 * @param plan the tests that JUnit found, in its order
 * @param outcomes by unit; each unit of the plan has one
 * @param notes what was noticed on the way: dirt left behind, workers that had to be replaced
 * @param javaVersion of the worker
 */
public record SuiteOutcome(
        List<String> plan, Map<String, UnitOutcome> outcomes, List<String> notes, String javaVersion) {}
