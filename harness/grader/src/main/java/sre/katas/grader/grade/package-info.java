/** From an attempt to a verdict: the one path that Maven, command line, watch and interview share. */
@NullMarked
package sre.katas.grader.grade;

import org.jspecify.annotations.NullMarked;
