/** Tests of what reads the files of a kata. */
@NullMarked
package sre.katas.grader.catalog;

import org.jspecify.annotations.NullMarked;
