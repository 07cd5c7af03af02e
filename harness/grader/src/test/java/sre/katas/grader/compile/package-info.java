/** Tests of what compiles suites and attempts, and keeps the results. */
@NullMarked
package sre.katas.grader.compile;

import org.jspecify.annotations.NullMarked;
