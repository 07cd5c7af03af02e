/** What an attempt may not do or define, judged on its bytecode. */
@NullMarked
package sre.katas.grader.rules;

import org.jspecify.annotations.NullMarked;
