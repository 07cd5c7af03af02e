/** Tests of the parts that start, watch and end workers. */
@NullMarked
package sre.katas.grader.work;

import org.jspecify.annotations.NullMarked;
