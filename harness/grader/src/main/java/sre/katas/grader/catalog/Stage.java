package sre.katas.grader.catalog;

/**
 * One rung of a kata: one test class.
 *
 * @param title what it asks for, as a line of the report
 * @param tests simple name of its test class
 * @param bonus whether it counts for the score but not for "solved"
 */
public record Stage(String title, String tests, boolean bonus) {}
