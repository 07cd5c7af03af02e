package kata.cliquetriangles;

/**
 * An exact fraction.
 *
 * @param numerator 0 or more
 * @param denominator 1 or more
 */
public record Fraction(long numerator, long denominator) {}
