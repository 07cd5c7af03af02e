/** Small katas made by tests, and what graders need to grade them. */
@NullMarked
package sre.katas.grader.trial;

import org.jspecify.annotations.NullMarked;
