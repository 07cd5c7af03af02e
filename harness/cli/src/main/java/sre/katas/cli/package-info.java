/** The {@code kata} command: where it starts, and what its commands share. */
@NullMarked
package sre.katas.cli;

import org.jspecify.annotations.NullMarked;
