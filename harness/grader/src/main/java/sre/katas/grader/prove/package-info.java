/** The proof of a kata: right answers pass, wrong answers fail for their declared reason, nothing else. */
@NullMarked
package sre.katas.grader.prove;

import org.jspecify.annotations.NullMarked;
