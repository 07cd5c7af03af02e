package kata.burnrate;

/**
 * An alert on two windows.
 *
 * @param name whose alert it is: {@code page}
 * @param longSeconds length of the long window, in seconds
 * @param shortSeconds length of the short window, in seconds
 * @param factor the burn rate that both must exceed: 14.4
 */
public record Rule(String name, long longSeconds, long shortSeconds, double factor) {}
