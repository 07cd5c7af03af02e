/** {@code mvn test} on a kata is {@code kata:grade}; {@code mvn verify -Psolutions} adds {@code kata:prove}. */
@NullMarked
package sre.katas.maven;

import org.jspecify.annotations.NullMarked;
