/** Tests that grade small katas from end to end. */
@NullMarked
package sre.katas.grader.grade;

import org.jspecify.annotations.NullMarked;
