/** Timed practice and interviews: what is drawn, the clock, the bell, and what counts at the bell. */
@NullMarked
package sre.katas.grader.sitting;

import org.jspecify.annotations.NullMarked;
