/** One hostile attempt for each fault that a grading must survive, graded by the real path. */
@NullMarked
package sre.katas.grader.hostile;

import org.jspecify.annotations.NullMarked;
