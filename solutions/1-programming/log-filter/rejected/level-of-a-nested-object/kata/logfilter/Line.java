package kata.logfilter;

/**
 * A line as it was found.
 *
 * @param bytes the first bytes of it, without its line feed
 * @param truncated whether there were more
 */
record Line(byte[] bytes, boolean truncated) {}
