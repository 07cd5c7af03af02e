/** Faults around a grading: of workers, of the machine, of whoever presses Ctrl-C. */
@NullMarked
package sre.katas.grader.faults;

import org.jspecify.annotations.NullMarked;
