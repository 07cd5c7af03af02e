/** Everything graded, hinted and reset, with the sources as they were: SQLite in {@code .kata/history.db}. */
@NullMarked
package sre.katas.grader.history;

import org.jspecify.annotations.NullMarked;
