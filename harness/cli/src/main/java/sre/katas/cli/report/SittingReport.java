package sre.katas.cli.report;

import java.time.Duration;
import java.util.List;
import sre.katas.grader.history.Sitting;

/**
 * A sitting as measured.
 *
 * @param running whether its bell has not rung
 * @param rest time after the last grading or hint in it
 */
record SittingReport(Sitting sitting, boolean running, List<PartReport> parts, Duration rest) {}
