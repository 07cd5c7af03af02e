/** Verdicts as people and programs read them: terminal, JSON, JUnit XML. */
@NullMarked
package sre.katas.grader.report;

import org.jspecify.annotations.NullMarked;
