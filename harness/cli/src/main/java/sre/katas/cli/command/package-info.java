/** One class for each command: what it takes, what it prints, its exit code. */
@NullMarked
package sre.katas.cli.command;

import org.jspecify.annotations.NullMarked;
