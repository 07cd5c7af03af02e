/** Worker processes: started, watched, ended, and kept warm while they are clean. */
@NullMarked
package sre.katas.grader.work;

import org.jspecify.annotations.NullMarked;
