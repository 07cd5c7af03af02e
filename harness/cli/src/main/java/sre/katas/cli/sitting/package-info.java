/** What commands share about timed practice and interviews. */
@NullMarked
package sre.katas.cli.sitting;

import org.jspecify.annotations.NullMarked;
