/**
 * What runs inside the attempt's JVM: it takes one run after the other from the grader, executes each
 * suite through the JUnit Platform Launcher, and reports every start and every end.
 */
@NullMarked
package sre.katas.worker;

import org.jspecify.annotations.NullMarked;
