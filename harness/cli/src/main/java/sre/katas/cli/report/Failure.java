package sre.katas.cli.report;

import java.time.Duration;

/**
 * The test that stood in the way: the first that failed in the first stage that was not green.
 *
 * @param at since the sitting began, when it was first seen
 * @param message what the learner read
 */
record Failure(Duration at, String stage, String test, String verdict, String message) {}
