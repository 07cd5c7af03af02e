/** What {@code ./kata report} tells: where the time of a sitting went, and progress over time. Measured figures only. */
@NullMarked
package sre.katas.cli.report;

import org.jspecify.annotations.NullMarked;
