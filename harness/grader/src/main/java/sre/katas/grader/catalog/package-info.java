/** Finds katas, and reads what their authors declare of them. */
@NullMarked
package sre.katas.grader.catalog;

import org.jspecify.annotations.NullMarked;
