/** The frames between grader and worker: length-prefixed, on a channel of their own. */
@NullMarked
package sre.katas.worker.protocol;

import org.jspecify.annotations.NullMarked;
