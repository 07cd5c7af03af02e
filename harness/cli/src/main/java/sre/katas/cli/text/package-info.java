/** Text as a terminal shows it: briefs, bars, differences, JSON. */
@NullMarked
package sre.katas.cli.text;

import org.jspecify.annotations.NullMarked;
