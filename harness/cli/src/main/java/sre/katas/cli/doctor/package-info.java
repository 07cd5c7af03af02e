/** Checks of the machine: each says what it found, and what to do about it. */
@NullMarked
package sre.katas.cli.doctor;

import org.jspecify.annotations.NullMarked;
