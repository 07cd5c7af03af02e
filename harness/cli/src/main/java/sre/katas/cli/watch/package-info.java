/** {@code watch}: one screen, a verdict on every save, single keys. */
@NullMarked
package sre.katas.cli.watch;

import org.jspecify.annotations.NullMarked;
