/** A new kata in one command: folders, stub, test, answers, and its place in the build. */
@NullMarked
package sre.katas.cli.create;

import org.jspecify.annotations.NullMarked;
