/** Where the learner stands, and what is next. */
@NullMarked
package sre.katas.cli.progress;

import org.jspecify.annotations.NullMarked;
