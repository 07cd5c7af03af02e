/** Compiles published tests once and attempts every time, in process and warm. */
@NullMarked
package sre.katas.grader.compile;

import org.jspecify.annotations.NullMarked;
