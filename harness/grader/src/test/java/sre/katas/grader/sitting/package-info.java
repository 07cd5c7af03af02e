/** Sittings under a clock that the tests turn. */
@NullMarked
package sre.katas.grader.sitting;

import org.jspecify.annotations.NullMarked;
